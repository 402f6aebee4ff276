import { Button, Result } from 'antd';
import React from 'react';
import type { T } from '../locale';
import type { FiledTicket } from './new-ticket-api';

export interface TicketFiledProps {
  ticket: FiledTicket;
  openTicket(ticketId: string): void;
  fileAnother(): void;
  t: T;
}

/** The number to tell the customer, and what usually comes next. */
export function TicketFiled({ ticket, openTicket, fileAnother, t }: TicketFiledProps) {
  return (
    <Result
      status="success"
      title={t('Ticket {{ticketNo}} is filed', { ticketNo: ticket.ticketNo })}
      extra={[
        <Button key="open" type="primary" autoFocus onClick={() => openTicket(String(ticket.id))}>
          {t('Open ticket')}
        </Button>,
        <Button key="another" onClick={fileAnother}>
          {t('File another')}
        </Button>,
      ]}
    />
  );
}
