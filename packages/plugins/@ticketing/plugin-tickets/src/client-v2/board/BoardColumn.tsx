import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton, Typography, theme } from 'antd';
import React, { useState, type DragEvent } from 'react';
import type { Choice } from '../fields/choice';
import { cssColour } from '../fields/css-colour';
import type { T } from '../locale';
import type { BoardStatus } from './board-api';
import type { Lane } from './lane';
import { TicketCard, type CardActions, type TicketCardProps } from './TicketCard';

/** How a card that is being dragged relates to a column; `unknown` until the server has told. */
export type DropHint = 'none' | 'unknown' | 'possible' | 'impossible';

export interface BoardColumnProps {
  status: BoardStatus;
  lane: Lane;
  hint: DropHint;
  isFolded: boolean;
  onFold(isFolded: boolean): void;
  onDrop(): void;
  onMore(): void;
  onRetry(): void;
  busyTicketId?: string;
  actions: CardActions;
  priorities: readonly Choice[];
  language: string;
  hostT: TicketCardProps['hostT'];
  t: T;
}

const MIN_WIDTH = 248;
const MAX_WIDTH = 380;
const FOLDED_WIDTH = 44;

/** One status of the board: its name and colour, how many tickets, their cards. Folded it is a narrow strip that still takes cards. */
export function BoardColumn(props: BoardColumnProps) {
  const { status, lane, hint, isFolded, onFold, onDrop, t } = props;
  const { token } = theme.useToken();
  const [isOver, setIsOver] = useState(false);
  const title = t(status.title);
  const colour = cssColour(token, status.color);

  const dragOver = (event: DragEvent) => {
    if (hint === 'none') return;
    event.preventDefault();
    // Dropping where nothing leads is allowed, too: the board then says why and what is possible.
    event.dataTransfer.dropEffect = 'move';
    setIsOver(true);
  };
  const dragLeave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onDrop();
  };

  return (
    <section
      aria-label={t('{{status}}, tickets: {{number}}', { status: title, number: lane.count })}
      onDragOver={dragOver}
      onDragLeave={dragLeave}
      onDrop={drop}
      style={{
        flex: isFolded ? `0 0 ${FOLDED_WIDTH}px` : `1 0 ${MIN_WIDTH}px`,
        // On a phone the next column peeks in, so that one sees there is more.
        maxWidth: `min(${MAX_WIDTH}px, 80vw)`,
        minWidth: 0,
        display: 'flex',
        flexDirection: 'column',
        scrollSnapAlign: 'start',
        background: token.colorFillQuaternary,
        borderRadius: token.borderRadiusLG,
        borderTop: `3px solid ${colour}`,
        outline: isOver && hint !== 'impossible' ? `2px dashed ${colour}` : 'none',
        outlineOffset: -2,
        opacity: hint === 'impossible' ? 0.45 : 1,
        transition: 'opacity 0.15s',
      }}
    >
      {isFolded ? (
        <FoldedHeader title={title} count={lane.count} onUnfold={() => onFold(false)} t={t} />
      ) : (
        <>
          <header style={{ display: 'flex', alignItems: 'center', gap: token.marginXS, padding: token.paddingSM }}>
            <span aria-hidden style={{ width: 8, height: 8, borderRadius: 4, background: colour, flex: 'none' }} />
            <Typography.Text strong ellipsis>
              {title}
            </Typography.Text>
            <Typography.Text type="secondary">{lane.count}</Typography.Text>
            <Button
              type="text"
              size="small"
              icon={<LeftOutlined />}
              aria-label={t('Fold the column "{{status}}"', { status: title })}
              style={{ marginInlineStart: 'auto' }}
              onClick={() => onFold(true)}
            />
          </header>
          <Cards {...props} />
        </>
      )}
    </section>
  );
}

function FoldedHeader({ title, count, onUnfold, t }: { title: string; count: number; onUnfold(): void; t: T }) {
  const { token } = theme.useToken();
  return (
    <Button
      type="text"
      onClick={onUnfold}
      aria-label={t('Unfold the column "{{status}}"', { status: title })}
      style={{ flex: 1, height: 'auto', padding: `${token.paddingSM}px 0`, alignItems: 'flex-start' }}
    >
      <span style={{ display: 'flex', flexDirection: 'column', alignItems: 'center', gap: token.marginXS }}>
        <RightOutlined style={{ fontSize: token.fontSizeSM }} />
        <span style={{ color: token.colorTextSecondary }}>{count}</span>
        <span style={{ writingMode: 'vertical-rl', fontWeight: token.fontWeightStrong }}>{title}</span>
      </span>
    </Button>
  );
}

function Cards({ lane, actions, busyTicketId, priorities, language, onMore, onRetry, hostT, t }: BoardColumnProps) {
  const { token } = theme.useToken();
  const isMore = lane.tickets.length < lane.count;
  return (
    <div style={{ flex: 1, minHeight: '40vh', maxHeight: '68vh', overflowY: 'auto', padding: `0 ${token.paddingSM}px ${token.paddingSM}px` }}>
      {lane.error && (
        <Alert
          type="error"
          showIcon
          message={lane.error}
          style={{ marginBottom: token.marginXS }}
          action={
            <Button size="small" onClick={onRetry}>
              {t('Try again')}
            </Button>
          }
        />
      )}
      {lane.isLoading && lane.tickets.length === 0 && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {!lane.isLoading && !lane.error && lane.tickets.length === 0 && (
        <Typography.Text type="secondary" style={{ display: 'block', textAlign: 'center', padding: token.padding }}>
          {t('No tickets here')}
        </Typography.Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token.marginXS }}>
        {lane.tickets.map((ticket) => (
          <li key={ticket.id} style={{ minWidth: 0 }}>
            <TicketCard
              ticket={ticket}
              actions={actions}
              priorities={priorities}
              isBusy={ticket.id === busyTicketId}
              language={language}
              hostT={hostT}
              t={t}
            />
          </li>
        ))}
      </ul>
      {isMore && (
        <Button block type="text" loading={lane.isLoading} onClick={onMore} style={{ marginTop: token.marginXS }}>
          {t('Show more ({{number}})', { number: lane.count - lane.tickets.length })}
        </Button>
      )}
    </div>
  );
}
