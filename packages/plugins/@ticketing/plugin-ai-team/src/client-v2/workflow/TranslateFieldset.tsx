import { useFlowEngine } from '@nocobase/flow-engine';
import { WorkflowVariableTextArea, WorkflowVariableWrapper, type VariableField } from '@nocobase/plugin-workflow/client-v2';
import { TicketField } from '@ticketing/plugin-tickets/client-v2';
import { Form, Input } from 'antd';
import React from 'react';
import { bindT } from '../locale';
import { AiRefusalField } from './AiRefusalField';

const isCommentId = ({ collectionName, name, target, isForeignKey }: VariableField) =>
  (name === 'id' && collectionName === 'ticketingComments') || Boolean(isForeignKey && target === 'ticketingComments');
// The same object each time: the tree of variables is built anew for another one.
const COMMENT_IDS = { types: [isCommentId] };

/** What is translated, and into which language. */
export default function TranslateFieldset() {
  const t = bindT(useFlowEngine().context);
  return (
    <>
      <TicketField />
      <Form.Item name={['config', 'text']} label={t('Text to translate')} extra={t('Empty: the comment below, or else the request of the ticket.')}>
        <WorkflowVariableTextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name={['config', 'commentId']} label={t('Comment (ID)')}>
        <WorkflowVariableWrapper
          variableOptions={COMMENT_IDS}
          render={({ value, onChange }) => <Input aria-label={t('Comment (ID)')} value={value ?? ''} onChange={(event) => onChange?.(event.target.value || null)} />}
        />
      </Form.Item>
      <Form.Item name={['config', 'to']} label={t('Into the language')} extra={t('Such as en-US, zh-CN or de.')} rules={[{ required: true, whitespace: true, message: t('Please fill this in.') }]}>
        <Input aria-label={t('Into the language')} />
      </Form.Item>
      <AiRefusalField />
    </>
  );
}
