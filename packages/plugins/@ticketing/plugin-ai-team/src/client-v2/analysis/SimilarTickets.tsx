import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { Button, Flex, Skeleton, Tag, Typography, theme } from 'antd';
import React from 'react';
import type { SimilarTicket } from '../api/ai-api';
import type { T } from '../locale';
import { Retry } from '../words/Retry';
import { STATUS_CATEGORY_LOOK } from './analysis-words';
import { Section } from './Section';
import { useSimilar } from './use-similar';

type Neighbourhood = Pick<SlotProps, 'client' | 'ticket' | 'workspace' | 'openTicket' | 'writeInReply'>;

/** Tickets that read like this one, and how they were solved. */
export function SimilarTickets({ props, t }: { props: Neighbourhood; t: T }) {
  const { workspace, openTicket, writeInReply } = props;
  const { token } = theme.useToken();
  const { tickets, problem, read } = useSimilar(props);
  return (
    <Section title={t('Similar tickets')}>
      {problem && <Retry problem={problem} onRetry={read} t={t} />}
      {!tickets && !problem && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {tickets?.length === 0 && <Typography.Text type="secondary">{t('No similar ticket')}</Typography.Text>}
      {tickets && tickets.length > 0 && (
        <ul aria-label={t('Similar tickets')} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
          {tickets.map((similar) => (
            <SimilarLine
              key={similar.id}
              similar={similar}
              onOpen={() => openTicket(similar.id)}
              onUse={workspace.may?.reply ? (solution) => writeInReply(solution) : undefined}
              t={t}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface SimilarLineProps {
  similar: SimilarTicket;
  onOpen(): void;
  /** Left out when nobody may reply. */
  onUse?(solution: string): void;
  t: T;
}

function SimilarLine({ similar: { ticketNo, title, statusCategory, resolution, likeness }, onOpen, onUse, t }: SimilarLineProps) {
  const { token } = theme.useToken();
  const look = STATUS_CATEGORY_LOOK[statusCategory];
  return (
    <li>
      <Button type="link" size="small" onClick={onOpen} style={{ padding: 0, height: 'auto', whiteSpace: 'normal', textAlign: 'start' }}>{title}</Button>
      <Flex gap={token.marginXXS} align="center" wrap style={{ fontSize: token.fontSizeSM }}>
        <Typography.Text type="secondary" style={{ fontSize: 'inherit' }}>{ticketNo}</Typography.Text>
        <Tag bordered={false} color={look?.color} style={{ marginInlineEnd: 0 }}>{t(look?.words ?? statusCategory)}</Tag>
        <Typography.Text type="secondary" style={{ fontSize: 'inherit' }}>{t('{{percent}}% alike', { percent: Math.round(likeness * 100) })}</Typography.Text>
      </Flex>
      {resolution && (
        <>
          <Typography.Paragraph type="secondary" ellipsis={{ rows: 2, tooltip: resolution }} style={{ margin: 0 }}>{resolution}</Typography.Paragraph>
          {onUse && (
            <Button size="small" type="link" style={{ paddingInline: 0 }} aria-label={t('Use the solution of {{ticketNo}} in the reply', { ticketNo })} onClick={() => onUse(resolution)}>
              {t('Use this solution in the reply')}
            </Button>
          )}
        </>
      )}
    </li>
  );
}
