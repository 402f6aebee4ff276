import { describe, expect, it } from 'vitest';
import { ALWAYS_OPEN } from '../../calendar/working-calendar';
import type { SlaTerms } from '../../policy/sla-policy';
import { promisesKeptAt } from '../kept-promises';
import { readClock } from '../read-clock';
import type { TicketHistory } from '../ticket-history';

const SUBMITTED = new Date('2026-11-02T09:00:00Z');
const after = (minutes: number) => new Date(SUBMITTED.getTime() + minutes * 60_000);
const terms: SlaTerms = { minutes: { firstResponse: 15, nextReply: null, resolution: 120 }, warnAtPercent: 80, escalation: [] };

const keptAt = (minutes: number, history: Partial<TicketHistory>) => {
  const whole: TicketHistory = { submittedAt: SUBMITTED, statusChanges: [], customerMessagesAt: [], agentRepliesAt: [], ...history };
  const reading = readClock({ history: whole, terms, calendar: ALWAYS_OPEN }, after(minutes));
  return promisesKeptAt(reading, after(minutes)).map(({ target, cycle }) => `${target} ${cycle}`);
};

describe('the promises an answer kept', () => {
  it('a reply in time keeps the first response, the next one nothing more', () => {
    const agentRepliesAt = [after(10), after(20)];
    expect(keptAt(10, { agentRepliesAt })).toEqual(['firstResponse 1']);
    expect(keptAt(20, { agentRepliesAt })).toEqual([]);
  });

  it('a reply too late keeps nothing', () => {
    expect(keptAt(16, { agentRepliesAt: [after(16)] })).toEqual([]);
  });

  it('a resolution keeps all that is still open, and closing adds nothing', () => {
    const statusChanges = [{ at: after(12), statusCategory: 'resolved' as const }, { at: after(14), statusCategory: 'closed' as const }];
    expect(keptAt(12, { statusChanges })).toEqual(['firstResponse 1', 'resolution 1']);
    expect(keptAt(14, { statusChanges })).toEqual([]);
  });

  it('the resolution of a reopened ticket is another one', () => {
    const statusChanges = [
      { at: after(10), statusCategory: 'resolved' as const },
      { at: after(20), statusCategory: 'processing' as const },
      { at: after(30), statusCategory: 'resolved' as const },
    ];
    expect(keptAt(30, { statusChanges })).toEqual(['resolution 2']);
  });

  it('a cancelled ticket keeps nothing', () => {
    expect(keptAt(5, { statusChanges: [{ at: after(5), statusCategory: 'cancelled' }] })).toEqual([]);
  });
});
