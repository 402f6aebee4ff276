import { AppendsSelect, ConditionField } from '@nocobase/plugin-workflow/client-v2';
import { Form } from 'antd';
import React from 'react';
import { useEditor } from '../use-editor';

const TICKETS = 'ticketingTickets';

/** For which tickets a trigger starts, and what later nodes may read along with the ticket. */
export function TicketConditionFields({ extra }: { extra?: string }) {
  const { t } = useEditor();
  return (
    <>
      <Form.Item name={['config', 'filter']} label={t('Only for tickets that match')} extra={extra}>
        <ConditionField collection={TICKETS} rightAsVariable={false} />
      </Form.Item>
      <Form.Item
        name={['config', 'appends']}
        label={t('Related records')}
        extra={t('Later nodes can read these along with the ticket, for instance the name of its customer.')}
      >
        <AppendsSelect collection={TICKETS} />
      </Form.Item>
    </>
  );
}
