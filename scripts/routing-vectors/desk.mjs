// The desk a case describes, in the words of our domain.

const NOW = new Date('2026-01-05T10:00:00Z');
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const NO_LIMITS = { P0: null, P1: null, P2: null, P3: null };
// Other desks do not count what a person can bear.
const UNBOUNDED = 1000;

/** Other projects' names of our strategies. */
export const STRATEGIES = { round_robin: 'roundRobin', load_balancing: 'leastLoaded', randomly: 'random', manual: 'manual' };
const CATEGORIES = { new: 'new', open: 'new', resolved: 'resolved', closed: 'closed' };

/** @param {object} given of a case @param {object} routing our built domain */
export function openDesk(given, routing) {
  const names = memberNames(given);
  const onDuty = given.online ?? given.allowed ?? names;
  return {
    routing,
    given,
    now: NOW,
    agents: names.map((name, index) => agentOf(name, index + 1, given, onDuty.includes(name))),
    // A line that was remembered says no more to us than who had the last turn: here nobody who is still there.
    turn: isLineOfMembers(given.queue) ? UNBOUNDED : null,
    tickets: waitingIn(given),
  };
}

// Somebody must be there to get nothing: a case that names nobody has one agent.
function memberNames({ users, members, team, online }) {
  const inTeam = Array.isArray(team) ? team : team?.members;
  return users ?? members ?? inTeam ?? (online?.length ? online : ['a']);
}

function agentOf(name, sort, { open = {}, assigned_in_window, current }, isOnDuty) {
  const count = open[name] ?? 0;
  return {
    userId: name, isEnabled: true, sort, skills: new Map(), languages: [], availability: isOnDuty ? 'online' : 'offline', leaseUntil: null, absentFrom: null, absentUntil: null,
    capacity: UNBOUNDED, capacityByPriority: NO_LIMITS, open: count, openByPriority: { P0: 0, P1: 0, P2: count, P3: 0 },
    lastAssignedAt: null, recentlyAssignedAt: Array(assigned_in_window ?? current ?? 0).fill(NOW),
  };
}

const isLineOfMembers = (queue) => Array.isArray(queue) && queue.some((one) => typeof one === 'string');

function waitingIn({ tickets, unassigned_open = 0, queue, assignee, state }) {
  if (tickets) return tickets.map(({ id, status = 'open', last_activity = '0h' }) => ticketOf(id, { statusCategory: categoryOf(status), queuedAt: momentOf(last_activity) }));
  if (assignee) return [ticketOf(1, { statusCategory: 'assigned', assigneeId: assignee })];
  if (state) return [ticketOf(1, { statusCategory: categoryOf(state) })];
  const ids = queue && !isLineOfMembers(queue) ? queue : Array.from({ length: unassigned_open }, (_, index) => index + 1);
  return ids.map((id) => ticketOf(id));
}

/** A usual ticket that waits in the queue. */
export const ticketOf = (id, changes = {}) => ({
  ticketId: String(id), statusCategory: 'new', queueId: '1', assigneeId: null, queuedAt: NOW, lastCustomerReplyAt: null, priority: 'P2', slaDueAt: null,
  requiredSkills: [], language: null, earlierTickets: new Map(), excluded: new Map(), ...changes,
});

function categoryOf(status) {
  if (!CATEGORIES[status]) throw new Error(`the status ${status} is not known`);
  return CATEGORIES[status];
}

/** "-25h" from now. */
function momentOf(text) {
  const [, sign, count, unit] = /^(-?)(\d+)([smhd])$/.exec(text) ?? [];
  if (!count) throw new Error(`the moment ${text} is not known`);
  return new Date(NOW.getTime() - (sign ? 1 : -1) * Number(count) * UNIT_MS[unit]);
}

/** The queue of the desk as our domain reads it: a decision. Whatever a case does not set has our default. */
export function checkQueueOf({ given, routing, agents }) {
  const { method, rule, fair_limit, window_s, exclude_older_than_hours, auto_assignment, policy_enabled, team } = given;
  const strategy = method ?? rule ?? 'round_robin';
  if (!STRATEGIES[strategy]) throw new Error(`the method ${strategy} is not known`);
  const input = {
    id: '1', name: 'Queue', strategy: STRATEGIES[strategy], isEnabled: auto_assignment ?? policy_enabled ?? team?.auto_assign ?? true,
    assignmentLimit: fair_limit, assignmentWindowMinutes: window_s && window_s / 60, ignoreOlderThanHours: exclude_older_than_hours,
  };
  return routing.checkQueue(input, { memberCount: agents.length, otherQueues: [] });
}

export function queueOf(desk) {
  const decision = checkQueueOf(desk);
  if (!decision.ok) throw new Error(`refused with ${decision.code} ${JSON.stringify(decision.params)}`);
  return { ...decision.value, turn: desk.turn };
}

/** A new ticket with these facts goes to the queue, if the desk's rule lets it, and the queue is drained. */
export function fileTicket(desk, facts = {}) {
  desk.tickets.push(ticketOf(desk.tickets.length + 1, { queueId: ruledQueueId(desk, facts) }));
  drain(desk);
}

/** The only rule of a desk has the condition of the case ("public == 1"), or none. */
function ruledQueueId({ given, routing }, facts) {
  const [, fact, expected] = /^(\w+) == (\w+)$/.exec(given.condition ?? '') ?? [];
  if (given.condition && !fact) throw new Error(`the condition ${given.condition} is not known`);
  const conditions = fact ? { [fact]: { $eq: expected } } : null;
  const rule = routing.checkRule({ id: '1', name: 'Rule', queueId: '1', conditions }, { factNames: Object.keys(conditions ?? {}), queueIds: ['1'], skillCodes: [] });
  return routing.chooseRule([rule.value], facts).rule?.queueId ?? null;
}

/** Drains the queue as our plan says, looking at no more than so many waiting tickets. */
export function drain(desk, limit = Number.POSITIVE_INFINITY) {
  const { routing, tickets, agents, now } = desk;
  const waiting = routing.drainOrder(tickets.filter(routing.isWaiting)).slice(0, limit);
  const plan = routing.planDrain(waiting, agents, queueOf(desk), now);
  for (const { ticketId, userId } of plan.steps.filter((step) => step.userId)) {
    Object.assign(tickets.find((one) => one.ticketId === ticketId), { assigneeId: userId, statusCategory: 'assigned' });
  }
  [desk.agents, desk.turn] = [[...plan.candidates], plan.turn];
}

export const waitMinutes = (desk, minutes) => {
  desk.now = new Date(desk.now.getTime() + minutes * UNIT_MS.m);
};
