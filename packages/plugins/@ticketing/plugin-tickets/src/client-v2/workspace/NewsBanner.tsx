import { Alert } from 'antd';
import React from 'react';
import type { T } from '../locale';
import type { Ticket, TimelineEntry } from './api/ticket-types';
import { activityWords, type People } from './conversation/activity-words';
import { senderOf } from './words/ticket-words';

/** So many are told in words; the conversation has them all. */
const TOLD = 3;

function wordsOf(entry: TimelineEntry, ticket: Ticket, people: People, t: T): string {
  if (entry.kind === 'comment') {
    const name = senderOf(entry, ticket, t);
    if (entry.isInternal) return t('{{name}} wrote an internal note', { name });
    return entry.direction === 'inbound' ? t('{{name}} wrote to us', { name }) : t('{{name}} replied', { name });
  }
  const { sentence, reason, changes } = activityWords(entry, people, t);
  const told = reason ? t('{{what}}: {{reason}}', { what: sentence, reason }) : sentence;
  return [told, ...changes].join(' · ');
}

export interface NewsBannerProps {
  news: readonly TimelineEntry[];
  ticket: Ticket;
  people: People;
  onDismiss(): void;
  t: T;
}

/** Tells what others did to the ticket while it was open; the page already shows it. */
export function NewsBanner({ news, ticket, people, onDismiss, t }: NewsBannerProps) {
  return (
    <div role="status" aria-live="polite">
      {news.length > 0 && (
        <Alert
          type="info"
          showIcon
          closable
          onClose={onDismiss}
          message={
            <>
              <strong>{t('Somebody changed this ticket meanwhile')}</strong>
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {news.slice(-TOLD).map((entry) => (
                  <li key={`${entry.kind}:${entry.id}`}>{wordsOf(entry, ticket, people, t)}</li>
                ))}
                {news.length > TOLD && <li>{t('{{number}} more', { number: news.length - TOLD })}</li>}
              </ul>
            </>
          }
        />
      )}
    </div>
  );
}
