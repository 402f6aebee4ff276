import { Checkbox, Form } from 'antd';
import React from 'react';
import { useEditor } from '../use-editor';

/** Whether the workflow goes on when the ticket's rules say no. */
export function RefusalField() {
  const { t } = useEditor();
  return (
    <Form.Item
      name={['config', 'continueOnRefusal']}
      valuePropName="checked"
      extra={t('Later nodes read the refusal code in the result of this node. Otherwise the execution fails here.')}
    >
      <Checkbox>{t('Continue when the ticket refuses')}</Checkbox>
    </Form.Item>
  );
}
