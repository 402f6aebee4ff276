import { useDraggable } from '@dnd-kit/core';
import { HolderOutlined } from '@ant-design/icons';
import { PriorityTag } from '@ticketing/plugin-tickets/client-v2';
import { Flex, Typography, theme } from 'antd';
import React from 'react';
import type { AgentLoad, WaitingTicket } from '../api/queue-view';
import type { T } from '../locale';
import { sinceWords } from '../words/duration-words';
import { dueWords } from '../words/due-words';
import { AssignMenu } from './AssignMenu';
import type { DragLoad } from './dragging';

export interface WaitingRowProps {
  ticket: WaitingTicket;
  agents: readonly AgentLoad[];
  isBusy: boolean;
  onOpen(): void;
  onAssign(agent: AgentLoad): void;
  /** In ms. */
  now: number;
  t: T;
}

/** A ticket that waits: what it is, for how long, until when. It can be dragged onto an agent, with the mouse or from its handle with the keys. */
export function WaitingRow({ ticket, agents, isBusy, onOpen, onAssign, now, t }: WaitingRowProps) {
  const { token } = theme.useToken();
  const load: DragLoad = { ticket };
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: ticket.id, data: load, disabled: isBusy, attributes: { roleDescription: t('ticket to drag') },
  });
  const facts = [
    ticket.contactName,
    t('waits {{time}}', { time: sinceWords(ticket.queuedAt, now, t) }),
    ticket.slaDueAt ? dueWords(ticket.slaDueAt, now, t) : null,
  ];
  return (
    <li
      ref={setNodeRef}
      {...listeners}
      aria-label={`${ticket.ticketNo} ${ticket.title}`}
      style={{
        padding: token.paddingXS,
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        background: token.colorBgContainer,
        opacity: isDragging ? 0.4 : 1,
        cursor: 'grab',
      }}
    >
      <Flex align="start" gap={token.marginXS}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          aria-label={t('Drag {{ticketNo}}', { ticketNo: ticket.ticketNo })}
          style={{ border: 0, background: 'none', padding: 2, cursor: 'grab', color: token.colorTextTertiary }}
        >
          <HolderOutlined aria-hidden />
        </button>
        <PriorityTag value={ticket.priority} isShort t={t} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Typography.Link onClick={onOpen} style={{ overflowWrap: 'anywhere' }} role="link" tabIndex={0} onKeyDown={(event) => event.key === 'Enter' && onOpen()}>
            {ticket.title}
          </Typography.Link>
          <Flex wrap style={{ columnGap: token.marginSM, color: token.colorTextSecondary, fontSize: token.fontSizeSM }}>
            {[ticket.ticketNo, ...facts].filter(Boolean).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </Flex>
        </div>
        <AssignMenu ticket={ticket} agents={agents} isBusy={isBusy} onAssign={onAssign} t={t} />
      </Flex>
    </li>
  );
}
