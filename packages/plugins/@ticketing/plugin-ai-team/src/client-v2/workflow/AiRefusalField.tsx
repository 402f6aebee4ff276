import { useFlowEngine } from '@nocobase/flow-engine';
import { Checkbox, Form } from 'antd';
import React from 'react';
import { bindT } from '../locale';

/** Whether the workflow goes on when the node is refused. */
export function AiRefusalField() {
  const t = bindT(useFlowEngine().context);
  return (
    <Form.Item name={['config', 'continueOnRefusal']} valuePropName="checked" extra={t('Later nodes read the refusal code in the result of this node. Otherwise the execution fails here.')}>
      <Checkbox>{t('Continue when AI refuses')}</Checkbox>
    </Form.Item>
  );
}
