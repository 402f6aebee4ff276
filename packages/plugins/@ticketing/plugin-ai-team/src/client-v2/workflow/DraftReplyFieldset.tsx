import { useFlowEngine } from '@nocobase/flow-engine';
import { WorkflowVariableTextArea } from '@nocobase/plugin-workflow/client-v2';
import { TicketField } from '@ticketing/plugin-tickets/client-v2';
import { Form, Select } from 'antd';
import React from 'react';
import { REPLY_TONES, type ReplyTone } from '../../domain';
import { bindT, tExpr } from '../locale';
import { AiRefusalField } from './AiRefusalField';

const TONE_LABELS: Record<ReplyTone, string> = { friendly: tExpr('Friendly'), formal: tExpr('Formal'), brief: tExpr('Brief'), apologetic: tExpr('Apologetic') };

/** For which ticket a reply is written, and how it sounds. */
export default function DraftReplyFieldset() {
  const t = bindT(useFlowEngine().context);
  return (
    <>
      <TicketField />
      <Form.Item name={['config', 'tone']} label={t('Tone')} initialValue="friendly">
        <Select aria-label={t('Tone')} options={REPLY_TONES.map((value) => ({ value, label: t(TONE_LABELS[value]) }))} />
      </Form.Item>
      <Form.Item name={['config', 'instruction']} label={t('What it is to say')}>
        <WorkflowVariableTextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <AiRefusalField />
    </>
  );
}
