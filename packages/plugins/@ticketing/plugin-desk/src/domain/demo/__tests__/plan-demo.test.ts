import { describe, expect, it } from 'vitest';
import type { PlannedTicket } from '../demo-plan';
import { planDemo } from '../plan-demo';
import { STORIES } from '../stories';

const ALL_TYPES = ['repair', 'it_support', 'complaint', 'consultation', 'other'];
const setting = { end: new Date('2026-03-12T15:20:00Z'), utcOffsetMinutes: 0, autoCloseDays: 3, businessTypes: ALL_TYPES };
const plan = planDemo(setting);

const RESULT: Record<string, string> = { assign: 'assigned', accept: 'processing', pause: 'pending', resume: 'processing', transfer: 'assigned', return: 'new', resolve: 'resolved', close: 'closed', cancel: 'cancelled' };
function statusOf({ steps }: PlannedTicket): string {
  return steps.reduce((status, step) => {
    if (step.kind === 'transition') return RESULT[step.action];
    const isHeard = step.kind === 'comment' && step.direction === 'inbound';
    return isHeard && (status === 'pending' || status === 'resolved') ? 'processing' : status;
  }, 'new');
}
function assigneeOf({ steps }: PlannedTicket): string | null {
  return steps.reduce<string | null>((assignee, step) => {
    if (step.kind !== 'transition') return assignee;
    return step.action === 'return' ? null : (step.assignee ?? assignee);
  }, null);
}
const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> =>
  items.reduce<Record<string, number>>((counts, item) => ({ ...counts, [keyOf(item)]: (counts[keyOf(item)] ?? 0) + 1 }), {});

describe('the demo plan', () => {
  it('is the same for the same setting', () => {
    expect(planDemo(setting)).toEqual(plan);
  });

  it('has 150 different tickets of five types in two languages', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(40);
    expect(plan.tickets).toHaveLength(150);
    expect(new Set(plan.tickets.map((ticket) => ticket.title)).size).toBe(150);
    expect(Object.keys(countBy(plan.tickets, (ticket) => ticket.businessTypeCode)).sort()).toEqual([...ALL_TYPES].sort());
    const languages = countBy(plan.tickets, (ticket) => ticket.languageCode);
    expect(Math.min(languages.en, languages.zh)).toBeGreaterThan(60);
    expect(JSON.stringify(plan.tickets)).not.toMatch(/\{\w+\}/);
  });

  it('has 15 customers, 6 agents and 2 supervisors, and everybody has something to do', () => {
    expect(plan.customers).toHaveLength(15);
    expect(new Set(plan.tickets.map((ticket) => ticket.customer)).size).toBe(15);
    expect(countBy(plan.users, (user) => user.role)).toEqual({ ticketing_agent: 6, ticketing_supervisor: 2 });
    const open = plan.tickets.filter((ticket) => ['assigned', 'processing', 'pending'].includes(statusOf(ticket)));
    const load = countBy(open, (ticket) => assigneeOf(ticket) ?? 'nobody');
    expect(Object.keys(load).sort()).toEqual(['agent1', 'agent2', 'agent3', 'agent4', 'agent5', 'agent6']);
  });

  it('ends with tickets in every status', () => {
    const counts = countBy(plan.tickets, statusOf);
    for (const status of ['new', 'assigned', 'processing', 'pending', 'resolved', 'cancelled']) expect([status, counts[status] >= 6]).toEqual([status, true]);
    expect(counts.closed).toBeGreaterThan(70);
  });

  it.each([
    ['a working afternoon', '2026-03-12T15:20:00Z', 0],
    ['a Sunday night', '2026-03-15T23:59:30Z', 480],
    ['a Monday before opening', '2026-03-16T07:00:00Z', -300],
    ['the minute the office opens', '2026-03-16T08:30:00Z', 0],
  ])('keeps all moments in order and none in the future, on %s', (_, end, utcOffsetMinutes) => {
    const { tickets, begin } = planDemo({ ...setting, end: new Date(end), utcOffsetMinutes });
    for (const { key, submittedAt, steps } of tickets) {
      const moments = [submittedAt, ...steps.map((step) => step.at)].map(Number);
      expect([key, moments]).toEqual([key, [...moments].sort((a, b) => a - b)]);
      expect(new Set(moments).size).toBe(moments.length);
      expect(moments[0]).toBeGreaterThanOrEqual(begin.getTime());
      expect([key, moments[moments.length - 1] <= Date.parse(end)]).toEqual([key, true]);
    }
  });

  it('leaves nothing to the sweep of the first minute: no pause is over, no resolved ticket is due to be closed', () => {
    for (const ticket of plan.tickets) {
      const last = [...ticket.steps].reverse().find((step) => step.kind === 'transition');
      if (statusOf(ticket) === 'resolved') expect(last!.at.getTime()).toBeGreaterThan(setting.end.getTime() - 3 * 86_400_000);
      if (statusOf(ticket) === 'pending' && last?.kind === 'transition' && last.pendingUntil) expect(last.pendingUntil > setting.end).toBe(true);
    }
  });

  it('leaves out the stories of business types that are not there', () => {
    const { tickets } = planDemo({ ...setting, businessTypes: ['consultation', 'other'] });
    expect(new Set(tickets.map((ticket) => ticket.businessTypeCode))).toEqual(new Set(['consultation', 'other']));
    expect(tickets.length).toBeGreaterThan(40);
  });
});
