import type { ActivityEntry, TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import { cleanup } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { momentWords } from '../../words/moment-words';
import { isSlaEntry, slaActivityWords } from '../sla-activity';
import { SlaActivityLine } from '../SlaActivityLine';

afterEach(cleanup);

const DUE = '2026-11-23T12:00:00.000Z';
const entryOf = (values: Partial<ActivityEntry>): ActivityEntry => ({
  kind: 'activity', id: '1', at: DUE, type: 'slaAlert', actor: null, actorName: null, reason: null,
  changes: [{ field: 'slaResolveDueAt', title: 'Resolution due', from: null, to: DUE }], fromStatus: null, toStatus: null, ...values,
});
const sentenceOf = (reason: string) => slaActivityWords(entryOf({ reason }), t).sentence;

describe('alerts in the history of a ticket', () => {
  it('are told by level, promise and deadline', () => {
    const at = momentWords(DUE);
    expect(sentenceOf('warn')).toBe(`Resolution is due soon: ${at}`);
    expect(sentenceOf('breach')).toBe(`Resolution was breached: it was due ${at}`);
    expect(sentenceOf('escalate-2')).toBe(`Resolution is overdue since ${at}: escalation step 2`);
  });
});

describe('an alert nobody knows more about', () => {
  it('still says that there was one', () => {
    expect(slaActivityWords(entryOf({ changes: [] }), t).sentence).toBe('A promised time ran out or was about to');
  });
});

describe('an e-mail that was given up', () => {
  it('says to whom and why', () => {
    const entry = entryOf({ type: 'slaMailFailed', reason: 'Sue: connect ECONNREFUSED', changes: [] });
    expect([isSlaEntry(entry), slaActivityWords(entry, t).sentence]).toEqual([true, 'An e-mail about a promised time was given up: Sue: connect ECONNREFUSED']);
  });
});

describe('moved deadlines in the history of a ticket', () => {
  it('are told with their reason, and columns that are no deadlines are left out', () => {
    const changes = [
      { field: 'slaResponseDueAt', title: '', from: DUE, to: null },
      { field: 'slaState', title: '', from: 'ok', to: 'met' },
    ];
    expect(slaActivityWords(entryOf({ type: 'slaChanged', reason: 'ticketChanged', changes }), t)).toEqual({
      sentence: 'Deadlines moved: The ticket was changed',
      lines: [`First response: ${momentWords(DUE)} → no deadline`],
    });
  });
});

describe('the line in the conversation', () => {
  it('is for entries of the clocks only', () => {
    expect([isSlaEntry(entryOf({})), isSlaEntry(entryOf({ type: 'slaChanged' })), isSlaEntry(entryOf({ type: 'assign' }))]).toEqual([true, true, false]);
  });

  it('shows sentence and moment', () => {
    const { container } = renderUnstyled(<SlaActivityLine {...({ entry: entryOf({ reason: 'warn' }), t } as unknown as TimelineEntryProps)} />);
    expect(container.textContent).toContain('Resolution is due soon');
    expect(container.querySelector('time')?.getAttribute('datetime')).toBe(DUE);
  });
});
