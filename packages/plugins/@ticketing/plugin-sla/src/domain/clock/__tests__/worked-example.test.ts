// The worked example of docs/sla.md, row by row.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../calendar/__tests__/some-calendars';
import { readClock } from '../read-clock';
import type { TicketHistory } from '../ticket-history';
import { terms } from './some-lives';

/** "Tue 10:00" of the first week of March 2026 on the wall in Shanghai. */
const on = (text: string) => {
  const [weekday, time] = text.split(' ');
  const day = ['Mon', 'Tue', 'Wed', 'Thu'].indexOf(weekday) + 2;
  return new Date(`2026-03-0${day}T${time}:00+08:00`);
};

const office = calendar({ timeZone: 'Asia/Shanghai' });
const promised = terms({ firstResponse: 60, resolution: 480 });
const history: TicketHistory = {
  submittedAt: on('Mon 15:30'),
  statusChanges: [
    { at: on('Mon 15:40'), statusCategory: 'assigned' },
    { at: on('Mon 16:00'), statusCategory: 'processing' },
    { at: on('Tue 10:00'), statusCategory: 'pending' },
    { at: on('Wed 11:00'), statusCategory: 'processing' },
    { at: on('Wed 15:45'), statusCategory: 'resolved' },
    { at: on('Thu 10:00'), statusCategory: 'processing' },
    { at: on('Thu 11:00'), statusCategory: 'resolved' },
  ],
  customerMessagesAt: [],
  agentRepliesAt: [on('Mon 16:10')],
};
const readAt = (text: string) => readClock({ history, terms: promised, calendar: office }, on(text));
const resolutionAt = (text: string) => {
  const { state, spentMinutes, dueAt } = readAt(text).targets.resolution ?? {};
  return [state, spentMinutes, dueAt];
};

describe('the worked example', () => {
  it('promises an answer by Monday 16:30, and gets it', () => {
    expect(readAt('Mon 15:30').targets.firstResponse).toMatchObject({ state: 'ok', dueAt: on('Mon 16:30') });
    expect(readAt('Mon 16:10').targets.firstResponse).toMatchObject({ state: 'met', stoppedAt: on('Mon 16:10'), spentMinutes: 40 });
  });

  it.each([
    ['Mon 15:30', 'ok', 0, on('Tue 15:30')],
    ['Tue 10:00', 'paused', 150, null],
    ['Wed 10:59', 'paused', 150, null],
    ['Wed 11:00', 'ok', 150, on('Wed 16:30')],
    ['Wed 14:54', 'warning', 384, on('Wed 16:30')],
    ['Wed 15:45', 'met', 435, on('Wed 16:30')],
    ['Thu 10:00', 'warning', 435, on('Thu 10:45')],
    ['Thu 10:45', 'breached', 480, on('Thu 10:45')],
    ['Thu 11:00', 'breached', 495, on('Thu 10:45')],
  ])('%s: the resolution is %s after %s minutes', (moment, state, spent, dueAt) => {
    expect(resolutionAt(moment)).toEqual([state, spent, dueAt]);
  });

  it('counts nine working hours of pause', () => {
    expect(readAt('Wed 11:00').pausedMinutes).toBe(540);
  });

  it('sends two alerts, and none of the escalation an hour later', () => {
    expect(readAt('Thu 16:00').owed.map(({ level, dueAt }) => [level, dueAt])).toEqual([['warn', on('Wed 14:54')], ['breach', on('Thu 10:45')]]);
  });
});
