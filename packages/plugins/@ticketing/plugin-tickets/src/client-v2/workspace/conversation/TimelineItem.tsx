import React from 'react';
import type { T } from '../../locale';
import type { TicketApi } from '../api/ticket-api';
import type { TimelineEntry } from '../api/ticket-types';
import { SlotPartView, wants } from '../slots/SlotPartView';
import { useSlot } from '../slots/use-slot';
import type { SlotProps } from '../slots/workspace-slots';
import type { People } from './activity-words';
import { ActivityLine } from './ActivityLine';
import { CommentBubble } from './CommentBubble';

export interface TimelineItemProps {
  entry: TimelineEntry;
  people: People;
  api: TicketApi;
  slotProps: SlotProps;
  onSplit?(commentId: string): void;
  t: T;
}

/** One entry. Parts of other plugins stand below a message, and in place of an activity's own line. */
export function TimelineItem({ entry, people, api, slotProps, onSplit, t }: TimelineItemProps) {
  const props = { ...slotProps, entry };
  const parts = useSlot('timelineEntry')
    .filter((part) => wants(part, props))
    .map((part) => <SlotPartView<'timelineEntry'> key={part.key} part={part} props={props} t={t} />);
  if (entry.kind === 'comment') {
    return (
      <CommentBubble entry={entry} ticket={slotProps.ticket} api={api} onSplit={onSplit} t={t}>
        {parts}
      </CommentBubble>
    );
  }
  if (parts.length > 0) return <div style={{ alignSelf: 'stretch' }}>{parts}</div>;
  return <ActivityLine entry={entry} people={people} t={t} />;
}
