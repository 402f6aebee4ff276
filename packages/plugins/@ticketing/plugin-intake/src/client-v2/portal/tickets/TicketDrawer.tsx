import { Alert, Button, Drawer, Skeleton } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import type { PortalApi } from '../portal-api';
import { TicketView } from './TicketView';
import { useTicket } from './use-ticket';

export interface TicketDrawerProps {
  ticketId: string;
  api: PortalApi;
  /** A message may land on another ticket; it is shown then. */
  openTicket(id: string): void;
  onClose(): void;
  onChanged(): void;
  t: T;
}

/** One request, as wide as there is room for. */
export function TicketDrawer({ ticketId, api, openTicket, onClose, onChanged, t }: TicketDrawerProps) {
  const { ticket, problem, reload } = useTicket(api, ticketId);
  const onStep = async (landedOn: string) => {
    onChanged();
    if (landedOn === ticketId) await reload();
    else openTicket(landedOn);
  };
  return (
    <Drawer open title={ticket?.number ?? t('Request')} width="min(760px, 100vw)" onClose={onClose} destroyOnClose>
      {problem && <Alert type="error" showIcon role="alert" message={problem} action={<Button onClick={() => void reload()}>{t('Try again')}</Button>} />}
      {!ticket && !problem && <Skeleton active />}
      {ticket && <TicketView ticket={ticket} api={api} onStep={onStep} openTicket={openTicket} t={t} />}
    </Drawer>
  );
}
