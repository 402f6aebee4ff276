import { useMinute, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Alert, Collapse, Flex, Skeleton, Typography, theme } from 'antd';
import React, { useMemo } from 'react';
import type { Explanation } from '../api/explanation';
import { routingApi } from '../api/routing-api';
import { bindT, type T } from '../locale';
import { HOLD_SENTENCES } from '../words/hold-words';
import type { NameOfSkill } from '../words/reason-words';
import { ChosenAgent } from './ChosenAgent';
import { IneligibleList } from './IneligibleList';
import { MoveToQueue } from './MoveToQueue';
import { QueueLine } from './QueueLine';
import { RankedList } from './RankedList';
import { useExplanation } from './use-explanation';
import { isWaiting } from './waiting-ticket';
import { WaitingLine } from './WaitingLine';

/** Why this ticket is with this agent, or why it still waits. */
export function WhyPanel({ ticket, workspace, reload, client, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const minute = useMinute();
  // Who could take it changes by itself while it waits; once somebody has it, only with the ticket.
  const { explanation, error } = useExplanation(client, ticket.id, ticket.version, isWaiting(ticket) ? minute : undefined);
  if (error) return <Alert type="error" showIcon role="alert" message={error} />;
  if (!explanation) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { queue, rule, requiredSkills, skillNames, assignment, heldBecause } = explanation;
  const nameOfSkill: NameOfSkill = (code) => skillNames[code] ?? code;
  return (
    <Flex vertical gap={token.marginSM}>
      {explanation.isWaiting && queue && <WaitingLine explanation={explanation} queueId={queue.id} client={client} t={t} />}
      {explanation.isWaiting && heldBecause && <Alert type="info" showIcon message={t(HOLD_SENTENCES[heldBecause])} />}
      {assignment && <ChosenAgent assignment={assignment} nameOfSkill={nameOfSkill} t={t} />}
      {!assignment && !explanation.isWaiting && <Typography.Text type="secondary">{t('Nobody has this ticket, and it waits in no queue.')}</Typography.Text>}
      <QueueLine queue={queue} rule={rule} requiredSkills={requiredSkills} ticket={ticket} t={t} />
      {explanation.isWaiting && queue && mayDispatch(workspace) && (
        <MoveToQueue ticketId={ticket.id} queueId={queue.id} api={routingApi(client)} onMoved={reload} t={t} />
      )}
      <Others explanation={explanation} nameOfSkill={nameOfSkill} t={t} />
    </Flex>
  );
}

/** Whoever may give the ticket to somebody may also say where it waits. */
const mayDispatch = ({ actions }: SlotProps['workspace']) => actions.some(({ action }) => action === 'assign');

/** The others: who came next when it was assigned, or who could take it now, and who cannot. */
function Others({ explanation, nameOfSkill, t }: { explanation: Explanation; nameOfSkill: NameOfSkill; t: T }) {
  const { assignment, isWaiting: waits, ranking, ineligible } = explanation;
  const runnersUp = waits ? ranking : (assignment?.runnersUp ?? []).map(({ name, ...one }) => ({ ...one, userName: name }));
  const title = waits ? t('Who could take it ({{number}})', { number: runnersUp.length }) : t('Runners-up ({{number}})', { number: runnersUp.length });
  const items = [
    ...(runnersUp.length > 0
      ? [{ key: 'ranked', label: title, children: <RankedList agents={runnersUp} nameOfSkill={nameOfSkill} t={t} /> }]
      : []),
    ...(ineligible.length > 0
      ? [
          {
            key: 'ineligible',
            label: waits
              ? t('Who cannot take it now ({{number}})', { number: ineligible.length })
              : t('Who could not take it as things are now ({{number}})', { number: ineligible.length }),
            children: <IneligibleList agents={ineligible} nameOfSkill={nameOfSkill} t={t} />,
          },
        ]
      : []),
  ];
  // Of a ticket that waits the reasons are the news: they stand open.
  return items.length > 0 ? <Collapse ghost size="small" defaultActiveKey={waits ? ['ineligible'] : []} items={items} /> : null;
}
