import { Alert, Button, Empty, Flex, Input, Segmented, Skeleton, theme } from 'antd';
import React, { useState } from 'react';
import type { T } from '../../locale';
import type { PortalApi, PortalState } from '../portal-api';
import { TicketDrawer } from './TicketDrawer';
import { TicketRow } from './TicketRow';
import { useTickets } from './use-tickets';

export interface PortalTicketsProps {
  api: PortalApi;
  t: T;
}

const STATES: { value: PortalState; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Ended' },
  { value: 'all', label: 'All' },
];

/** The requests of the signed-in customer, and of his organisation where that is shared. */
export function PortalTickets({ api, t }: PortalTicketsProps) {
  const { token } = theme.useToken();
  const [state, setState] = useState<PortalState>('open');
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string>();
  const { rows, hasMore, isLoading, problem, more, reload } = useTickets(api, state, search);
  return (
    <Flex vertical gap={token.margin} style={{ maxWidth: 960 }}>
      <Flex gap={token.marginSM} wrap>
        <Segmented aria-label={t('Which requests')} options={STATES.map(({ value, label }) => ({ value, label: t(label) }))} value={state} onChange={(value) => setState(value as PortalState)} />
        <Input.Search allowClear aria-label={t('Search by number or subject')} placeholder={t('Search by number or subject')} onSearch={setSearch} style={{ flex: '1 1 220px', maxWidth: 400 }} />
      </Flex>
      {problem && <Alert type="error" showIcon role="alert" message={problem} action={<Button onClick={reload}>{t('Try again')}</Button>} />}
      {!rows && !problem && <Skeleton active />}
      {rows?.length === 0 && <Empty description={search || state !== 'open' ? t('No request matches.') : t('You have no open requests.')} />}
      {rows && rows.length > 0 && (
        <ul aria-label={t('My tickets')} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
          {rows.map((row) => (
            <TicketRow key={row.id} row={row} open={() => setOpenId(row.id)} t={t} />
          ))}
        </ul>
      )}
      {hasMore && (
        <Button onClick={more} loading={isLoading} style={{ alignSelf: 'center' }}>
          {t('Show more')}
        </Button>
      )}
      {openId && <TicketDrawer key={openId} ticketId={openId} api={api} openTicket={setOpenId} onClose={() => setOpenId(undefined)} onChanged={reload} t={t} />}
    </Flex>
  );
}
