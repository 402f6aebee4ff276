import { useFlowEngine } from '@nocobase/flow-engine';
import { WorkflowVariableTextArea } from '@nocobase/plugin-workflow/client-v2';
import { TicketField } from '@ticketing/plugin-tickets/client-v2';
import { Form } from 'antd';
import React from 'react';
import { bindT } from '../locale';
import { AiRefusalField } from './AiRefusalField';

/** Which text is looked over, and for which ticket it is meant. */
export default function ReviewReplyFieldset() {
  const t = bindT(useFlowEngine().context);
  return (
    <>
      <TicketField />
      <Form.Item name={['config', 'text']} label={t('Text to review')} rules={[{ required: true, whitespace: true, message: t('Please fill this in.') }]}>
        <WorkflowVariableTextArea autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <AiRefusalField />
    </>
  );
}
