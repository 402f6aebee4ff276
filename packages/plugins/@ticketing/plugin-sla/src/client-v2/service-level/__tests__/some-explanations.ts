import type { Explanation, WireReading } from '../../api/explanation';

export const readingOf = (values: Partial<WireReading> = {}): WireReading => ({
  target: 'firstResponse',
  cycle: 1,
  state: 'ok',
  targetMinutes: 60,
  startedAt: '2026-11-23T11:30:00.000Z',
  dueAt: '2026-11-23T12:30:00.000Z',
  stoppedAt: null,
  breachedAt: null,
  spentMinutes: 30,
  pausedMinutes: 0,
  remainingMinutes: 30,
  percent: 50,
  ...values,
});

export const explanationOf = (values: Partial<Explanation> = {}): Explanation => ({
  policy: { id: '1', key: 'gold', name: 'Gold customers' },
  because: [
    { fact: 'priority', operator: '$in', expected: ['P0', 'P1'], actual: 'P0' },
    { fact: 'customer.level', operator: '$eq', expected: 'gold', actual: 'gold' },
  ],
  passedOver: [],
  calendar: { id: '7', name: 'Office', timeZone: 'Europe/Berlin', source: 'customer' },
  targets: { firstResponse: readingOf(), nextReply: null, resolution: readingOf({ target: 'resolution', state: 'warning', percent: 85 }) },
  state: 'warning',
  pausedAt: null,
  pausedMinutes: 0,
  warnAtPercent: 80,
  changes: [],
  alerts: [],
  now: '2026-11-23T12:00:00.000Z',
  ...values,
});
