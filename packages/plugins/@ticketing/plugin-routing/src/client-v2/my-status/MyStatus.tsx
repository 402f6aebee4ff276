import { refusalOf } from '@ticketing/plugin-tickets/forms';
import { Alert, Empty, Flex, Skeleton, theme } from 'antd';
import React, { useCallback, useEffect, useRef, useState } from 'react';
import type { Availability } from '../../domain';
import type { Me } from '../api/me';
import type { RoutingApi } from '../api/routing-api';
import { useLive } from '../live/use-live';
import type { T } from '../locale';
import { AbsenceCard } from './AbsenceCard';
import { AvailabilityCard } from './AvailabilityCard';
import { CapacityCard } from './CapacityCard';
import { MyQueues } from './MyQueues';
import { MyTickets } from './MyTickets';
import { useColleagues } from './use-colleagues';

export interface MyStatusProps {
  api: RoutingApi;
  userId: string;
  openTicket(id: string): void;
  /** So that this browser keeps him online from now on, or stops. */
  onKnown(me: Me): void;
  t: T;
}

/** The page of an agent about himself: whether he is there, what he has, when he is absent. */
export function MyStatus({ api, userId, openTicket, onKnown, t }: MyStatusProps) {
  const { token } = theme.useToken();
  const place = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  // Together, or the tickets would not fit the numbers beside them for a moment.
  const read = useCallback(async () => {
    const [me, tickets] = await Promise.all([api.me(), api.myTickets(userId)]);
    return { me, tickets };
  }, [api, userId]);
  const page = useLive(read, { place, isPaused: isBusy });
  const colleagues = useColleagues(api, userId);
  const known = page.value?.me;
  useEffect(() => {
    if (known) onKnown(known);
    // What changes is told; that the page read the same again is no news.
  }, [known?.isAgent, known?.availability]);

  const choose = async (availability: Availability) => {
    setBusy(true);
    setError(undefined);
    try {
      await api.setAvailability(availability);
    } catch (refused) {
      setError(refusalOf(refused).message);
    } finally {
      await page.reload();
      setBusy(false);
    }
  };
  const body = () => {
    if (!page.value) return page.error ? <Alert type="error" showIcon role="alert" message={page.error} /> : <Skeleton active />;
    const { me, tickets } = page.value;
    if (!me.isAgent) return <Empty description={t('You take no part in routing: an administrator adds agents under Settings.')} />;
    return (
      <div style={{ display: 'grid', gap: token.margin, alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(360px, 100%), 1fr))' }}>
        <Flex vertical gap={token.margin} style={{ minWidth: 0 }}>
          <AvailabilityCard me={me} isBusy={isBusy} error={error} onChoose={(availability) => void choose(availability)} t={t} />
          <CapacityCard me={me} t={t} />
          <MyQueues queues={me.queues} t={t} />
          <AbsenceCard me={me} colleagues={colleagues} api={api} onChanged={page.reload} t={t} />
        </Flex>
        <MyTickets tickets={tickets} error={page.error} openTicket={openTicket} t={t} />
      </div>
    );
  };
  return <div ref={place}>{body()}</div>;
}
