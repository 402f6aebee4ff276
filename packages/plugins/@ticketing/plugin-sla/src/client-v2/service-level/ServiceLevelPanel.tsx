import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Alert, Flex, Skeleton, Typography, theme } from 'antd';
import React, { useMemo } from 'react';
import { TARGETS } from '../../domain';
import { bindT } from '../locale';
import { AppliedPolicy } from './AppliedPolicy';
import { CalendarLine } from './CalendarLine';
import { DeadlineHistory } from './DeadlineHistory';
import { namesOfTicket } from './names-of-ticket';
import { PauseLine } from './PauseLine';
import { TargetLine } from './TargetLine';
import { useExplanation } from './use-explanation';

/** What this ticket is promised, how it stands with that, and why. */
export function ServiceLevelPanel({ ticket, client, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const { explanation, error } = useExplanation(client, ticket.id, ticket.version);
  if (error) return <Alert type="error" showIcon role="alert" message={error} />;
  if (!explanation) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { targets, calendar, changes } = explanation;
  const readings = TARGETS.flatMap((target) => targets[target] ?? []);
  return (
    <Flex vertical gap={token.marginSM}>
      {readings.length === 0 && <Typography.Text type="secondary">{t('Nothing is promised for this ticket.')}</Typography.Text>}
      {readings.map((reading) => (
        <TargetLine key={reading.target} reading={reading} t={t} />
      ))}
      <PauseLine pausedAt={explanation.pausedAt} pausedMinutes={explanation.pausedMinutes} t={t} />
      <AppliedPolicy explanation={explanation} nameOf={namesOfTicket(ticket)} t={t} />
      <CalendarLine calendar={calendar} t={t} />
      {changes.length > 0 && <DeadlineHistory changes={changes} t={t} />}
    </Flex>
  );
}
