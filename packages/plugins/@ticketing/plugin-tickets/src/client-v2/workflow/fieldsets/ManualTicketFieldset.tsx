import { Form } from 'antd';
import React, { useMemo } from 'react';
import { RecordSelect } from '../fields/RecordSelect';
import { ticketSource } from '../record-choices';
import { useEditor } from '../use-editor';

/** "Execute manually": the ticket the event is made up for. */
export default function ManualTicketFieldset() {
  const { api, t } = useEditor();
  const source = useMemo(() => ticketSource(api), [api]);
  return (
    <Form.Item
      name="data"
      label={t('Ticket')}
      extra={t('The workflow runs as if its first event had happened to this ticket, and really changes it.')}
      rules={[{ required: true, message: t('Choose a ticket') }]}
    >
      <RecordSelect source={source} placeholder={t('Search by number or title')} t={t} />
    </Form.Item>
  );
}
