import { useFlowEngine } from '@nocobase/flow-engine';
import { TicketField } from '@ticketing/plugin-tickets/client-v2';
import { Form } from 'antd';
import React from 'react';
import { bindT } from '../locale';
import { QueueSelect } from './QueueSelect';

/** Which ticket is to be assigned, and out of which queue. */
export default function AssignBestFieldset() {
  const t = bindT(useFlowEngine().context);
  return (
    <>
      <TicketField />
      <Form.Item name={['config', 'queueId']} label={t('Queue')} extra={t('The ticket moves into this queue first. Empty: it stays in its own.')}>
        <QueueSelect label={t('Queue')} placeholder={t('Its own')} />
      </Form.Item>
    </>
  );
}
