import { describe, expect, it } from 'vitest';
import { after, readStory, terms, type Story } from '../../clock/__tests__/some-lives';
import type { SlaTerms } from '../../policy/sla-policy';
import { levelsOf, stepOfLevel } from '../alert-levels';
import { deadlineOf, nextCheckAt, planSweep, withdrawnAlerts, type AlertKey, type SlaAlert, type TicketReading } from '../plan-sweep';

const promised = terms({ resolution: 100 });
const ticket = (story: Story, minute: number, by: SlaTerms = promised, ticketId = '1'): TicketReading => ({ ticketId, reading: readStory(story, by, minute) });
const plan = (story: Story, minute: number, sent: readonly AlertKey[] = [], by?: SlaTerms) => told(planSweep([ticket(story, minute, by)], sent));
const told = (alerts: readonly SlaAlert[]) => alerts.map(({ target, level, cycle, dueAt }) => `${target} ${level} ${cycle} ${(dueAt.getTime() - after(0).getTime()) / 60_000}`);
const sentOf = (story: Story, minute: number) => planSweep([ticket(story, minute)], []);

describe('the levels of a promise', () => {
  it('are the warning, the breach and the steps of the policy', () => {
    const escalation = [0, 60].map((minutesAfterBreach) => ({ minutesAfterBreach, audience: ['supervisor' as const], channels: ['email' as const] }));
    expect(levelsOf(terms({}, { warnAtPercent: 75, escalation }), 100).map(({ level, afterMs }) => [level, afterMs / 60_000])).toEqual([
      ['warn', 75], ['breach', 100], ['escalate-1', 100], ['escalate-2', 160],
    ]);
  });

  it('leave out the warning when the policy has none', () => {
    expect(levelsOf(terms({}, { warnAtPercent: null, escalation: [] }), 100).map(({ level }) => level)).toEqual(['breach']);
  });

  it('name the row of their step', () => {
    expect([stepOfLevel('warn'), stepOfLevel('breach'), stepOfLevel('escalate-12')]).toEqual([null, null, 12]);
  });
});

describe('a sweep', () => {
  it('sends nothing before anything is due', () => {
    expect(plan({}, 79)).toEqual([]);
  });

  it('sends each level at its moment', () => {
    expect(plan({}, 80)).toEqual(['resolution warn 1 80']);
  });

  it('sends each alert once', () => {
    expect(plan({}, 100, sentOf({}, 80))).toEqual(['resolution breach 1 100']);
    expect(plan({}, 101, sentOf({}, 100))).toEqual([]);
  });

  it('makes up for missed sweeps, in order', () => {
    expect(plan({}, 500)).toEqual(['resolution warn 1 80', 'resolution breach 1 100', 'resolution escalate-1 1 160']);
  });

  it('sends what came due before the pause or the resolution that followed', () => {
    expect(plan({ statuses: [[101, 'pending']] }, 102)).toEqual(['resolution warn 1 80', 'resolution breach 1 100']);
    expect(plan({ statuses: [[101, 'resolved']] }, 102)).toEqual(['resolution warn 1 80', 'resolution breach 1 100']);
  });

  it('escalates by the same clock: not while the ticket is paused, and not after its end', () => {
    expect(plan({ statuses: [[110, 'pending']] }, 1000)).not.toContain('resolution escalate-1 1 160');
    expect(plan({ statuses: [[110, 'pending'], [210, 'processing']] }, 1000)).toContain('resolution escalate-1 1 260');
    expect(plan({ statuses: [[110, 'cancelled']] }, 1000)).not.toContain('resolution escalate-1 1 160');
  });

  it('tells the next replies of a ticket apart', () => {
    const story: Story = { messages: [0, 300], replies: [150] };
    expect(plan(story, 400, [], terms({ nextReply: 60 }, { escalation: [] }))).toEqual(['nextReply warn 1 48', 'nextReply breach 1 60', 'nextReply warn 2 348', 'nextReply breach 2 360']);
  });

  it('warns of a resolution once, and names after which reopening it broke', () => {
    expect(plan({ statuses: [[90, 'resolved'], [1000, 'processing']] }, 1010)).toEqual(['resolution warn 1 80', 'resolution breach 2 1010']);
  });

  it('orders the alerts of many tickets by their moments', () => {
    const alerts = planSweep([ticket({}, 110, promised, '1'), ticket({}, 110, terms({ resolution: 90 }), '2')], []);
    expect(alerts.map(({ ticketId, level }) => `${ticketId} ${level}`)).toEqual(['2 warn', '1 warn', '2 breach', '1 breach']);
  });

  it('does not take the alert of another ticket for its own', () => {
    expect(planSweep([ticket({}, 80)], planSweep([ticket({}, 80, promised, '2')], []))).toHaveLength(1);
  });
});

describe('alerts of terms that no longer hold', () => {
  const lowered = terms({ resolution: 300 });
  const sent = sentOf({}, 110);

  it('are taken back, so that the new deadline is told when it comes', () => {
    const withdrawn = withdrawnAlerts(ticket({}, 110, lowered), sent);
    expect(told(withdrawn)).toEqual(['resolution warn 1 80', 'resolution breach 1 100']);
    const left = sent.filter((alert) => !withdrawn.includes(alert));
    expect(plan({}, 300, left, lowered)).toEqual(['resolution warn 1 240', 'resolution breach 1 300']);
  });

  it('stay when they are owed by the new terms, too', () => {
    expect(withdrawnAlerts(ticket({}, 110, terms({ resolution: 60 })), sent)).toEqual([]);
  });

  it('of other tickets are left alone', () => {
    expect(withdrawnAlerts(ticket({}, 110, lowered, '2'), sent)).toEqual([]);
  });
});

describe('the deadline an alert speaks of', () => {
  const deadlineAt = (story: Story, minute: number) => sentOf(story, minute).map((alert) => deadlineOf(readStory(story, promised, minute), alert));

  it('is when the promise breaks, of a warning and of an escalation too', () => {
    expect(deadlineAt({}, 85)).toEqual([after(100)]);
    expect(deadlineAt({}, 170)).toEqual([after(100), after(100), after(100)]);
  });

  it('is not known while the ticket is paused', () => {
    expect(deadlineAt({ statuses: [[81, 'pending']] }, 90)).toEqual([null]);
  });
});

describe('when to look again', () => {
  const check = (story: Story, minute: number, sent: readonly AlertKey[] = []) => nextCheckAt(ticket(story, minute), sent);

  it('is when the next level comes due', () => {
    expect([check({}, 0), check({}, 80, sentOf({}, 80)), check({}, 120, sentOf({}, 120))]).toEqual([after(80), after(100), after(160)]);
  });

  it('is at once while something owed was not sent: it came due, then the ticket was paused', () => {
    expect(check({ statuses: [[81, 'pending']] }, 82)).toEqual(after(80));
  });

  it('is never on a paused or ended ticket with nothing to send', () => {
    expect([check({ statuses: [[10, 'pending']] }, 20), check({ statuses: [[10, 'resolved']] }, 20), check({}, 500, sentOf({}, 500))]).toEqual([null, null, null]);
  });
});
