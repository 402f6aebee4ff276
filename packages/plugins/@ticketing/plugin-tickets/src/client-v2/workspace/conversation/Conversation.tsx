import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Alert, Button, Empty, Flex, theme } from 'antd';
import React, { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { Ticket } from '../api/ticket-types';
import type { SlotProps } from '../slots/workspace-slots';
import type { People } from './activity-words';
import { Request } from './Request';
import { entryKey } from './timeline-pages';
import { TimelineItem } from './TimelineItem';
import type { Timeline } from './use-timeline';

/** Pixels from the end within which a reader counts as reading the newest. */
const NEAR_END = 60;

export interface ConversationProps {
  ticket: Ticket;
  timeline: Timeline;
  people: People;
  api: TicketApi;
  slotProps: SlotProps;
  /** Begins a new ticket with this message; left out when that may not be done. */
  onSplit?(commentId: string): void;
  /** CSS length; beyond it the conversation scrolls by itself. */
  maxHeight: string;
  t: T;
}

/** Messages and history in the order they happened; opens at the newest, older pages on request. */
export function Conversation({ ticket, timeline, people, api, slotProps, onSplit, maxHeight, t }: ConversationProps) {
  const { token } = theme.useToken();
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const distanceToEnd = useRef(0);
  const seenHeights = useRef('');
  const [isAwayFromEnd, setAwayFromEnd] = useState(false);
  const { entries, before } = timeline;
  const first = entries[0] && entryKey(entries[0]);
  const last = entries.length > 0 && entryKey(entries[entries.length - 1]);

  const toNewest = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  // A reader at the end stays there when something arrives; others are not moved.
  useLayoutEffect(() => {
    if (isAtEnd.current) toNewest();
  }, [last, toNewest]);

  // Earlier entries push the rest down: keep what was being read in place.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && !isAtEnd.current) element.scrollTop = element.scrollHeight - distanceToEnd.current;
  }, [first]);

  // Pictures arrive after the text, and the layout follows the width of the page: both change heights.
  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return undefined;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) toNewest();
    });
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, [toNewest]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const heights = `${element.clientHeight}/${element.scrollHeight}`;
    const isResize = heights !== seenHeights.current;
    seenHeights.current = heights;
    // The browser reports a scroll when heights change, too; that is not the reader leaving the end.
    if (isResize && isAtEnd.current) return toNewest();
    distanceToEnd.current = element.scrollHeight - element.scrollTop;
    isAtEnd.current = distanceToEnd.current - element.clientHeight < NEAR_END;
    setAwayFromEnd(!isAtEnd.current);
  };

  const loadEarlier = () => {
    isAtEnd.current = false;
    if (scroller.current) distanceToEnd.current = scroller.current.scrollHeight - scroller.current.scrollTop;
    return timeline.loadEarlier();
  };

  return (
    <section aria-label={t('Conversation')} style={{ position: 'relative' }}>
      <div
        ref={scroller}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label={t('Messages and history')}
        style={{ maxHeight, overflowY: 'auto', overscrollBehavior: 'contain' }}
      >
        <Flex vertical gap={token.marginSM} style={{ padding: token.paddingXXS }}>
          {before !== null ? (
            <Button
              size="small"
              icon={<UpOutlined aria-hidden />}
              loading={timeline.isLoadingEarlier}
              onClick={loadEarlier}
              style={{ alignSelf: 'center' }}
            >
              {t('Load earlier')}
            </Button>
          ) : (
            <Request ticket={ticket} api={api} t={t} />
          )}
          {timeline.refusal && <Alert type="error" showIcon message={timeline.refusal.message} />}
          {entries.length === 0 && !ticket.description && (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('Nothing was said yet')} />
          )}
          {entries.map((entry) => (
            <TimelineItem key={entryKey(entry)} entry={entry} people={people} api={api} slotProps={slotProps} onSplit={onSplit} t={t} />
          ))}
        </Flex>
      </div>
      {isAwayFromEnd && (
        <Button
          size="small"
          shape="round"
          icon={<DownOutlined aria-hidden />}
          onClick={toNewest}
          style={{ position: 'absolute', insetInlineEnd: token.margin, bottom: token.marginXS, boxShadow: token.boxShadowSecondary }}
        >
          {t('Newest')}
        </Button>
      )}
    </section>
  );
}
