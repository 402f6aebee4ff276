import { Moment, type SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { RailCard } from '@ticketing/plugin-tickets/forms';
import { Button, Flex, Typography, theme } from 'antd';
import React, { useMemo } from 'react';
import { bindT } from '../locale';
import { useProbableDuplicates } from './use-probable-duplicates';

/** Tickets about probably the same matter. Nothing is shown where there are none; people decide whether they are one. */
export function DuplicatesPanel({ ticket, workspace, client, startAction, openTicket, t: hostT }: SlotProps) {
  const t = useMemo(() => bindT({ t: hostT }), [hostT]);
  const { token } = theme.useToken();
  const likely = useProbableDuplicates(client, ticket.id, ticket.title);
  if (!likely.length) return null;
  const mayMerge = workspace.actions.some(({ action }) => action === 'merge');
  return (
    <RailCard title={t('Perhaps the same matter')}>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginSM }}>
        {likely.map((other) => (
          <li key={other.id}>
            <Typography.Link onClick={() => openTicket(other.id)} style={{ display: 'block', overflowWrap: 'anywhere' }}>
              {other.title}
            </Typography.Link>
            <Flex justify="space-between" align="center" gap={token.marginXS} style={{ fontSize: token.fontSizeSM, color: token.colorTextSecondary }}>
              <span>
                {t('{{percent}} % alike', { percent: other.likeness })} · {other.ticketNo}
                {!other.isSameRequester && other.requester && ` · ${other.requester}`} · <Moment at={other.createdAt} />
              </span>
              {mayMerge && other.isOpen && (
                <Button size="small" onClick={() => startAction('merge', { targetId: other.id })}>
                  {t('Merge …')}
                </Button>
              )}
            </Flex>
          </li>
        ))}
      </ul>
    </RailCard>
  );
}
