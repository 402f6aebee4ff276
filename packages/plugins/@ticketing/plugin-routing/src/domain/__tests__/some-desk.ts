// Agents, tickets and queues for the tests of routing.
import { PRIORITIES } from '@ticketing/plugin-tickets/domain';
import fc from 'fast-check';
import type { Candidate } from '../agents/candidate';
import type { DrainedQueue } from '../drain/plan-drain';
import type { WaitingTicket } from '../drain/waiting-ticket';
import { AVAILABILITIES } from '../presence/presence';
import { STRATEGIES } from '../rank/strategy';
import { DEFAULT_WEIGHTS, type Weights } from '../rank/weights';
import { EXCLUSIONS } from '../request/routing-request';

/** A Monday, ten o'clock. */
export const NOW = new Date('2026-03-02T10:00:00Z');
export const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
export const inMinutes = (minutes: number) => minutesAgo(-minutes);

const NO_LIMITS = { P0: null, P1: null, P2: null, P3: null };
const NOTHING_OPEN = { P0: 0, P1: 0, P2: 0, P3: 0 };

interface Changes extends Partial<Omit<Candidate, 'skills' | 'openByPriority' | 'capacityByPriority'>> {
  skills?: Record<string, number>;
  openByPriority?: Partial<Candidate['openByPriority']>;
  capacityByPriority?: Partial<Candidate['capacityByPriority']>;
}

/** Somebody on duty with nothing to do. `openByPriority` may name some priorities only; `open` follows from it. */
export function candidate(changes: Changes = {}): Candidate {
  const openByPriority = { ...NOTHING_OPEN, ...changes.openByPriority };
  return {
    userId: '1', isEnabled: true, sort: 1, languages: [], lastAssignedAt: null, recentlyAssignedAt: [],
    availability: 'online', leaseUntil: null, absentFrom: null, absentUntil: null,
    capacity: 10, open: PRIORITIES.reduce((sum, priority) => sum + openByPriority[priority], 0),
    ...changes,
    openByPriority, capacityByPriority: { ...NO_LIMITS, ...changes.capacityByPriority }, skills: new Map(Object.entries(changes.skills ?? {})),
  };
}

/** Candidates "1", "2" … in this order, all alike but for these changes. */
export const candidates = (...all: Changes[]): Candidate[] =>
  all.map((changes, index) => candidate({ userId: String(index + 1), sort: index + 1, ...changes }));

/** A usual ticket that asks for nothing special. */
export const ticket = (changes: Partial<WaitingTicket> = {}): WaitingTicket => ({
  ticketId: '100', priority: 'P2', requiredSkills: [], language: null, earlierTickets: new Map(), slaDueAt: null, excluded: new Map(),
  queuedAt: minutesAgo(5), lastCustomerReplyAt: null, ...changes,
});

export const queue = (changes: Partial<DrainedQueue> = {}): DrainedQueue => ({
  isEnabled: true, strategy: 'skills', weights: DEFAULT_WEIGHTS, turn: null, assignmentLimit: null, assignmentWindowMinutes: 60, ignoreOlderThanHours: null, ...changes,
});

const SKILLS = ['erp', 'network', 'printers'];
const LANGUAGES = ['zh', 'en-US', 'de'];
const anyAgo = fc.integer({ min: 0, max: 500 }).map(minutesAgo);
const anyCount = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) });
const anyByPriority = <T>(value: fc.Arbitrary<T>) => fc.record({ P0: value, P1: value, P2: value, P3: value });

/** Mostly people on duty with room; some of every other kind. */
const anyCandidate = (userId: string): fc.Arbitrary<Candidate> => fc.record({
  userId: fc.constant(userId),
  isEnabled: fc.integer({ min: 0, max: 19 }).map((number) => number > 0),
  // Small numbers, so that some members share a place.
  sort: fc.integer({ min: 0, max: 4 }),
  skills: fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 })).map((levels) => new Map(Object.entries(levels))),
  languages: fc.subarray(LANGUAGES),
  lastAssignedAt: fc.option(anyAgo),
  recentlyAssignedAt: fc.array(anyAgo, { maxLength: 3 }),
  availability: fc.oneof({ weight: 6, arbitrary: fc.constant('online' as const) }, { weight: 1, arbitrary: fc.constantFrom(...AVAILABILITIES) }),
  leaseUntil: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(null, inMinutes(5)) }, { weight: 1, arbitrary: fc.constant(NOW) }),
  absentFrom: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(minutesAgo(60), NOW, inMinutes(60)) }),
  absentUntil: fc.constantFrom(null, NOW, inMinutes(90)),
  capacity: fc.integer({ min: 0, max: 12 }),
  capacityByPriority: anyByPriority(fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }) })),
  openByPriority: anyByPriority(anyCount),
  withoutPriority: anyCount,
}).map(({ withoutPriority, ...rest }) => ({ ...rest, open: withoutPriority + PRIORITIES.reduce((sum, priority) => sum + rest.openByPriority[priority], 0) }));

/** Up to so many members with the ids "1", "2" …, from "9" to "10", too. */
export const anyCandidates = (atMost = 12): fc.Arbitrary<Candidate[]> =>
  fc.integer({ min: 0, max: atMost }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyCandidate(String(index + 1)))));

const anyTicket = (ticketId: string): fc.Arbitrary<WaitingTicket> => fc.record({
  ticketId: fc.constant(ticketId),
  priority: fc.option(fc.constantFrom(...PRIORITIES), { freq: 9 }),
  requiredSkills: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...SKILLS), minLevel: fc.integer({ min: 1, max: 3 }) }), { selector: ({ skill }) => skill, maxLength: 2 }),
  language: fc.option(fc.constantFrom('zh-CN', 'en', 'fr')),
  earlierTickets: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 5 })).map((counts) => new Map(Object.entries(counts))),
  slaDueAt: fc.option(fc.integer({ min: -60, max: 400 }).map(inMinutes)),
  excluded: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.constantFrom(...EXCLUSIONS), { maxKeys: 1 }).map((users) => new Map(Object.entries(users))),
  queuedAt: fc.integer({ min: 0, max: 5000 }).map(minutesAgo),
  lastCustomerReplyAt: fc.option(anyAgo),
});

export const anyTickets = (atMost = 12): fc.Arbitrary<WaitingTicket[]> =>
  fc.integer({ min: 1, max: atMost }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyTicket(String(100 + index)))));
export const anyOneTicket = anyTicket('100');

const anyWeight = fc.integer({ min: 0, max: 50 });
export const anyWeights: fc.Arbitrary<Weights> = fc.record({ skill: anyWeight, load: anyWeight, fairness: anyWeight, lastAgent: anyWeight, language: anyWeight, slaTime: anyWeight });

export const anyQueue: fc.Arbitrary<DrainedQueue> = fc.record({
  isEnabled: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  strategy: fc.oneof({ weight: 1, arbitrary: fc.constant('skills' as const) }, { weight: 2, arbitrary: fc.constantFrom(...STRATEGIES) }),
  weights: anyWeights,
  turn: fc.option(fc.integer({ min: 0, max: 5 })),
  assignmentLimit: fc.option(fc.integer({ min: 1, max: 4 })),
  assignmentWindowMinutes: fc.integer({ min: 1, max: 300 }),
  ignoreOlderThanHours: fc.option(fc.integer({ min: 1, max: 72 })),
});
