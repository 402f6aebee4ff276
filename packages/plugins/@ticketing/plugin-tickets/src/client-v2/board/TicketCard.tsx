import { UserOutlined } from '@ant-design/icons';
import { Typography, theme } from 'antd';
import React, { type DragEvent, type MouseEvent } from 'react';
import type { Choice } from '../fields/choice';
import { PriorityTag } from '../fields/PriorityTag';
import { RelativeTime } from '../fields/RelativeTime';
import type { T } from '../locale';
import { SlotPartView, wants } from '../workspace/slots/SlotPartView';
import { useSlot } from '../workspace/slots/use-slot';
import type { BoardCardProps } from '../workspace/slots/workspace-slots';
import type { BoardTicket } from './board-api';
import type { LifecycleStep } from './lifecycle-step';
import { MoveMenu } from './MoveMenu';

export interface CardActions {
  open(ticket: BoardTicket): void;
  /** What may be done with the ticket now; asked when somebody opens its menu. */
  steps(ticket: BoardTicket): Promise<LifecycleStep[]>;
  take(ticket: BoardTicket, step: LifecycleStep): void;
  dragStart(ticket: BoardTicket): void;
  dragEnd(): void;
}

export interface TicketCardProps {
  ticket: BoardTicket;
  actions: CardActions;
  priorities: readonly Choice[];
  /** Its move is under way. */
  isBusy: boolean;
  language: string;
  /** The host's translation, for the parts of other plugins. */
  hostT: BoardCardProps['t'];
  t: T;
}

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** A click into the menu is not a click on the card. */
const keepToItself = (event: MouseEvent) => event.stopPropagation();

/** A ticket on the board: what it is about, how urgent, whose it is and for how long it has been there. */
export function TicketCard({ ticket, actions, priorities, isBusy, language, hostT, t }: TicketCardProps) {
  const { token } = theme.useToken();
  const asker = ticket.contactName || ticket.contact?.name || ticket.customer?.name;
  const startDrag = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    // Firefox drags nothing that carries no data.
    event.dataTransfer.setData('text/plain', ticket.ticketNo);
    actions.dragStart(ticket);
  };
  return (
    <article
      draggable={!isBusy}
      aria-label={`${ticket.ticketNo} ${ticket.title}`}
      aria-busy={isBusy}
      onDragStart={startDrag}
      onDragEnd={actions.dragEnd}
      onClick={() => actions.open(ticket)}
      style={{
        padding: token.paddingSM,
        background: token.colorBgContainer,
        border: `1px solid ${token.colorBorderSecondary}`,
        borderRadius: token.borderRadius,
        boxShadow: token.boxShadowTertiary,
        cursor: isBusy ? 'progress' : 'pointer',
        opacity: isBusy ? 0.6 : 1,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: token.marginXS }}>
        <PriorityTag value={ticket.priority} choices={priorities} isShort t={t} />
        <Typography.Text type="secondary" style={{ ...oneLine, fontSize: token.fontSizeSM, flex: 1 }}>
          {ticket.ticketNo}
        </Typography.Text>
        <span onClick={keepToItself}>
          <MoveMenu ticket={ticket} isDisabled={isBusy} steps={actions.steps} take={actions.take} t={t} />
        </span>
      </div>
      {/* No <button>: Firefox does not let a card be dragged by one. */}
      <span
        role="button"
        tabIndex={0}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          actions.open(ticket);
        }}
        style={{
          display: 'block',
          margin: `${token.marginXXS}px 0`,
          overflowWrap: 'anywhere',
          color: token.colorText,
          fontWeight: token.fontWeightStrong,
        }}
      >
        {ticket.title}
      </span>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: token.marginSM,
          color: token.colorTextSecondary,
          fontSize: token.fontSizeSM,
        }}
      >
        {asker && <span style={{ ...oneLine, maxWidth: '100%' }}>{asker}</span>}
        {ticket.businessType && <span style={{ ...oneLine, maxWidth: '100%' }}>{t(ticket.businessType.title)}</span>}
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: token.marginXS,
          marginTop: token.marginXXS,
          color: token.colorTextSecondary,
          fontSize: token.fontSizeSM,
        }}
      >
        <span style={oneLine} title={t('Assignee')}>
          <UserOutlined aria-hidden /> {ticket.assignee?.nickname ?? t('Unassigned')}
        </span>
        <RelativeTime at={ticket.submittedAt} language={language} style="narrow" t={t} />
      </div>
      <CardParts ticket={ticket} t={t} hostT={hostT} />
    </article>
  );
}

/** What other plugins say about the ticket, below its own lines. */
function CardParts({ ticket, hostT, t }: Pick<TicketCardProps, 'ticket' | 'hostT' | 't'>) {
  const { token } = theme.useToken();
  const props: BoardCardProps = { ticket, t: hostT };
  const parts = useSlot('boardCard').filter((part) => wants(part, props));
  if (parts.length === 0) return null;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: token.marginXXS, marginTop: token.marginXXS }}>
      {parts.map((part) => (
        <SlotPartView<'boardCard'> key={part.key} part={part} props={props} t={t} />
      ))}
    </div>
  );
}
