import { DownOutlined, LinkOutlined, UpOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Flex, Tag, Tooltip, Typography, theme } from 'antd';
import React, { type ReactNode } from 'react';
import { PriorityTag } from '../../fields/PriorityTag';
import type { T } from '../../locale';
import type { Neighbours, Workspace } from '../api/ticket-types';
import { SlotPartView, wants } from '../slots/SlotPartView';
import { useSlot } from '../slots/use-slot';
import type { SlotProps } from '../slots/workspace-slots';
import { PRIORITY_CHOICES, requesterOf } from '../words/ticket-words';

export interface TicketHeaderProps {
  workspace: Workspace;
  neighbours: Neighbours;
  openTicket(id: string): void;
  copyAddress(): void;
  /** The list of keys. */
  help: ReactNode;
  slotProps: SlotProps;
  t: T;
}

/** Which ticket this is and where it stands. */
export function TicketHeader({ workspace, neighbours, openTicket, copyAddress, help, slotProps, t }: TicketHeaderProps) {
  const { token } = theme.useToken();
  const { ticket, status } = workspace;
  const badges = useSlot('headerBadge').filter((part) => wants(part, slotProps));
  const step = (id: string | null, icon: ReactNode, name: string, keys: string) => (
    <Tooltip title={`${t(name)} (${keys})`}>
      <Button type="text" icon={icon} aria-label={t(name)} disabled={!id} onClick={() => id && openTicket(id)} />
    </Tooltip>
  );
  return (
    <header>
      <Flex justify="space-between" align="center" gap={token.marginXS}>
        <Typography.Text type="secondary" copyable={{ text: ticket.ticketNo, tooltips: [t('Copy the number'), t('Copied')] }}>
          {ticket.ticketNo}
        </Typography.Text>
        <nav aria-label={t('Tickets of the list')}>
          <Tooltip title={t('Copy the address of this ticket')}>
            <Button
              type="text"
              icon={<LinkOutlined aria-hidden />}
              aria-label={t('Copy the address of this ticket')}
              onClick={copyAddress}
            />
          </Tooltip>
          {step(neighbours.previous, <UpOutlined aria-hidden />, 'Previous ticket of the list', 'K')}
          {step(neighbours.next, <DownOutlined aria-hidden />, 'Next ticket of the list', 'J')}
          {help}
        </nav>
      </Flex>
      <Typography.Title level={3} style={{ margin: `0 0 ${token.marginXS}px`, fontSize: token.fontSizeHeading4, overflowWrap: 'anywhere' }}>
        {ticket.title}
      </Typography.Title>
      <Flex style={{ columnGap: token.marginSM, rowGap: token.marginXXS }} align="center" wrap>
        <Tag color={status.color ?? undefined} style={{ margin: 0 }} data-testid="ticket-status">
          <span className="ticketing-only-read-aloud">{t('Status')} </span>
          {t(status.title)}
        </Tag>
        <PriorityTag value={ticket.priority} choices={PRIORITY_CHOICES} t={t} />
        {badges.map((part) => (
          <SlotPartView<'headerBadge'> key={part.key} part={part} props={slotProps} t={t} />
        ))}
        <Typography.Text type="secondary">
          <UserOutlined aria-hidden /> {t('Contact')} <Typography.Text>{requesterOf(ticket) ?? '–'}</Typography.Text>
        </Typography.Text>
        <Typography.Text type="secondary">
          {t('Assignee')} <Typography.Text>{ticket.assignee?.nickname ?? t('Nobody yet')}</Typography.Text>
        </Typography.Text>
      </Flex>
    </header>
  );
}
