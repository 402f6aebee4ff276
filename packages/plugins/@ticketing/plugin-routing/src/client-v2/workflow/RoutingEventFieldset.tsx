import { useFlowEngine } from '@nocobase/flow-engine';
import { TicketConditionFields } from '@ticketing/plugin-tickets/client-v2';
import { Checkbox, Form } from 'antd';
import React from 'react';
import { ROUTING_EVENT_NAMES, type RoutingEventName } from '../../domain';
import { bindT, tExpr } from '../locale';
import { QueueSelect } from './QueueSelect';

const EVENT_LABELS: Record<RoutingEventName, string> = {
  'ticketing:routing.assigned': tExpr('Assigned automatically'),
  'ticketing:routing.queued': tExpr('Came into a queue'),
  'ticketing:routing.overflowed': tExpr('Waited too long in its queue'),
  'ticketing:routing.unaccepted': tExpr('Was not accepted in time'),
};

const COLUMN = { display: 'flex', flexDirection: 'column', gap: 8 } as const;

/** Which routing events of which queues start the workflow, and for which tickets. */
export default function RoutingEventFieldset() {
  const t = bindT(useFlowEngine().context);
  return (
    <>
      <Form.Item name={['config', 'events']} label={t('Start when')} extra={t('Without a choice every one starts the workflow.')}>
        <Checkbox.Group style={COLUMN} options={ROUTING_EVENT_NAMES.map((value) => ({ value, label: t(EVENT_LABELS[value]) }))} />
      </Form.Item>
      <Form.Item name={['config', 'queues']} label={t('Only in these queues')} extra={t('Without a choice every one starts the workflow.')}>
        <QueueSelect mode="multiple" label={t('Only in these queues')} />
      </Form.Item>
      <TicketConditionFields />
    </>
  );
}
