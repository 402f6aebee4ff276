import { WorkflowVariableTextArea } from '@nocobase/plugin-workflow/client-v2';
import { Form, Radio } from 'antd';
import React from 'react';
import { PersonField } from '../fields/PersonField';
import { RefusalField } from '../fields/RefusalField';
import { TicketField } from '../fields/TicketField';
import { useEditor } from '../use-editor';

/** What is written on which ticket, who may read it, and in whose name. */
export default function AddCommentFieldset() {
  const { t } = useEditor();
  return (
    <>
      <TicketField />
      <Form.Item name={['config', 'isInternal']} label={t('Who may read it')} initialValue={true}>
        <Radio.Group
          options={[
            { value: true, label: t('Internal note: only the desk') },
            { value: false, label: t('Public reply: the customer, too') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name={['config', 'content']}
        label={t('Content')}
        rules={[{ required: true, whitespace: true, message: t('Please write something.') }]}
      >
        <WorkflowVariableTextArea autoSize={{ minRows: 5, maxRows: 15 }} />
      </Form.Item>
      <PersonField
        name="authorId"
        label={t('In the name of')}
        placeholder={t('The desk')}
        extra={t('A public reply in the name of a person counts as the first response.')}
      />
      <RefusalField />
    </>
  );
}
