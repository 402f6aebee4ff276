import { PriorityTag } from '@ticketing/plugin-tickets/client-v2';
import { Flex, Table, Typography, theme } from 'antd';
import React from 'react';
import type { T } from '../../locale';
import { HOLD_SENTENCES } from '../../words/hold-words';
import { LoadBar } from '../../words/LoadBar';
import { pointsWords } from '../../words/points-words';
import { reasonsLine } from '../../words/reason-words';
import type { Simulation, SimulationStep } from './simulation';

const sameCode = (code: string) => code;

function becauseOf({ userId, points, reasons, heldBecause }: SimulationStep, t: T): string {
  if (heldBecause) return t(HOLD_SENTENCES[heldBecause]);
  if (userId === null) return t('nobody can take it now');
  return `${points ? `${t('{{points}} points', { points: pointsWords(points) })}: ` : ''}${reasonsLine(reasons, t, sameCode)}`;
}

/** Who would get which ticket in which order, and how full everybody would be then. */
export function SimulationTable({ simulation: { steps, loads, waiting }, t }: { simulation: Simulation; t: T }) {
  const { token } = theme.useToken();
  const assigned = steps.filter(({ userId }) => userId !== null).length;
  const changed = loads.filter(({ before, after }) => before !== after);
  return (
    <div role="status">
      <Typography.Paragraph>
        {steps.length === 0 ? t('No ticket waits at the moment.') : t('{{assigned}} of the waiting tickets would be assigned, {{waiting}} would go on waiting.', { assigned, waiting })}
      </Typography.Paragraph>
      {steps.length > 0 && (
        <Table<SimulationStep>
          size="small"
          rowKey="ticketId"
          dataSource={steps}
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            {
              title: t('Ticket'),
              render: (_none, { ticketNo, title, priority }) => (
                <Flex gap={token.marginXXS} align="center">
                  <PriorityTag value={priority} isShort t={t} />
                  <span>
                    {ticketNo}
                    <br />
                    <Typography.Text type="secondary" ellipsis style={{ maxWidth: 220 }}>
                      {title}
                    </Typography.Text>
                  </span>
                </Flex>
              ),
            },
            { title: t('Rule and queue'), render: (_none, { rule, queueName }) => [rule?.name, queueName].filter(Boolean).join(' → ') || '–' },
            { title: t('Goes to'), render: (_none, { userName, userId }) => (userId === null ? <em>{t('waits')}</em> : userName) },
            {
              title: t('Because'),
              render: (_none, step) => <Typography.Text type="secondary">{becauseOf(step, t)}</Typography.Text>,
            },
          ]}
        />
      )}
      {changed.length > 0 && (
        <>
          <Typography.Paragraph strong style={{ marginTop: token.margin, marginBottom: token.marginXXS }}>
            {t('How full people would be')}
          </Typography.Paragraph>
          <div style={{ display: 'grid', gap: token.marginXS, gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))' }}>
            {changed.map(({ userId, userName, before, after, capacity }) => (
              <div key={userId}>
                {t('{{name}}: {{before}} → {{after}}', { name: userName, before, after })}
                <LoadBar open={after} capacity={capacity} label={userName} t={t} />
              </div>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
