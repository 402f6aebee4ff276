import { useFlowEngine } from '@nocobase/flow-engine';
import { TicketConditionFields } from '@ticketing/plugin-tickets/client-v2';
import { Checkbox, Form } from 'antd';
import React from 'react';
import { TARGETS } from '../../domain';
import { SLA_EVENT_LEVELS } from '../../domain/workflow/sla-event-choice';
import { bindT } from '../locale';
import { LEVEL_LABELS, TARGET_LABELS } from './sla-event-words';

const COLUMN = { display: 'flex', flexDirection: 'column', gap: 8 } as const;

/** Which SLA events of which promises start the workflow, and for which tickets. */
export default function SlaEventFieldset() {
  const t = bindT(useFlowEngine().context);
  return (
    <>
      <Form.Item name={['config', 'levels']} label={t('Start when')} extra={t('Without a choice every one starts the workflow.')}>
        <Checkbox.Group style={COLUMN} options={SLA_EVENT_LEVELS.map((level) => ({ value: level, label: t(LEVEL_LABELS[level]) }))} />
      </Form.Item>
      <Form.Item name={['config', 'targets']} label={t('Only for these targets')} extra={t('Without a choice every one starts the workflow.')}>
        <Checkbox.Group style={COLUMN} options={TARGETS.map((target) => ({ value: target, label: t(TARGET_LABELS[target]) }))} />
      </Form.Item>
      <TicketConditionFields />
    </>
  );
}
