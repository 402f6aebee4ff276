// What happens in a case, and what is asked afterwards.
import { checkQueueOf, drain, fileTicket, openDesk, queueOf, STRATEGIES, ticketOf, waitMinutes } from './desk.mjs';

/** The answer to one case, with the keys its expectation has. Throws what we cannot say. */
export function answerOfCase({ given, when, then }, routing) {
  const desk = openDesk(given, routing);
  for (const step of when.split(', ')) take(step, desk);
  return Object.fromEntries(Object.entries(then).map(([name, expected]) => [name, answerTo(name, expected, desk)]));
}

const STEPS = [
  [/^(?:pick|create|create ticket)$/, (desk) => fileTicket(desk)],
  [/^create (\d+)(?: tickets)?$/, (desk, count) => Array.from({ length: Number(count) }, () => fileTicket(desk))],
  [/^create (\w+)=(\w+)$/, (desk, fact, value) => fileTicket(desk, { [fact]: value })],
  [/^clear assignments$/, finishAll],
  [/^bulk limit (\d+)$/, drainInBulk],
  [/^window passes$/, waitForWindow],
  // Both ask only; see QUESTIONS.
  [/^within_limit(?:\/current_count)?$/, () => {}],
  [/^set team$/, returnToQueue],
  [/^remove (\w+)$/, (desk, name) => keepMembers(desk, ({ userId }) => userId !== name)],
  [/^clear members \(form\)$/, (desk) => keepMembers(desk, () => false)],
  [/^save team$/, (desk) => Object.assign(desk, { saved: checkQueueOf(desk) })],
  [/^customer reply$/, reopen],
  [/^agent (\w+) comes online$/, comeOnline],
];

function take(step, desk) {
  for (const [pattern, act] of STEPS) {
    const match = pattern.exec(step);
    if (match) return act(desk, ...match.slice(1));
  }
  throw new Error(`the step "${step}" is not known`);
}

function finishAll(desk) {
  for (const ticket of desk.tickets) ticket.statusCategory = 'resolved';
  desk.agents = desk.agents.map((agent) => ({ ...agent, open: 0, openByPriority: { P0: 0, P1: 0, P2: 0, P3: 0 } }));
}

/** A case that names no ticket means that one waits. */
function drainInBulk(desk, limit) {
  if (desk.tickets.length === 0) return fileTicket(desk);
  return drain(desk, Number(limit));
}

function waitForWindow(desk) {
  desk.before = isWithinLimit(desk);
  waitMinutes(desk, queueOf(desk).assignmentWindowMinutes);
  desk.after = isWithinLimit(desk);
}

/** A ticket is passed to another team by returning it to that team's queue. */
function returnToQueue(desk) {
  for (const ticket of desk.tickets) Object.assign(ticket, { statusCategory: 'new', assigneeId: null });
  drain(desk);
}

function keepMembers(desk, isKept) {
  desk.agents = desk.agents.filter(isKept);
}

/** The first agent had the ticket; whether he keeps it is a question to our domain. */
function reopen(desk) {
  const [owner] = desk.agents;
  const isLeaving = desk.routing.reasonToLeave(owner, desk.now) !== null;
  for (const ticket of desk.tickets) Object.assign(ticket, isLeaving ? { statusCategory: 'new', assigneeId: null } : { statusCategory: 'processing', assigneeId: owner.userId });
}

function comeOnline(desk, name) {
  desk.agents = desk.agents.map((agent) => (agent.userId === name ? { ...agent, availability: 'online' } : agent));
  drain(desk);
}

function isWithinLimit(desk) {
  const { routing, agents: [agent], now } = desk;
  return routing.eligibilityOf(agent, ticketOf(1), queueOf(desk), now)?.reason !== 'limit';
}

/** Each asks the desk as it is in the end; `expected` only says in which form the answer is wanted. */
const QUESTIONS = {
  assignee: ({ tickets }, expected) => (isMap(expected) ? Object.fromEntries(tickets.map(({ ticketId, assigneeId }) => [ticketId, assigneeId])) : tickets.at(-1).assigneeId),
  assignees: ({ tickets }) => tickets.map(({ assigneeId }) => assigneeId),
  assigned: ({ tickets }, expected) => {
    const count = tickets.filter(({ assigneeId }) => assigneeId).length;
    return typeof expected === 'boolean' ? count > 0 : count;
  },
  owner: ({ tickets }) => tickets.at(-1).assigneeId ?? 'nobody',
  open_per_user: ({ agents }) => Object.fromEntries(agents.map(({ userId, open }) => [userId, open])),
  queue_members_set: rankedMembers,
  rule_users: rankedMembers,
  before: ({ before }) => before,
  after: ({ after }) => after,
  result: isWithinLimit,
  count: ({ agents: [agent] }) => agent.recentlyAssignedAt.length,
  error: ({ saved }) => !saved.ok,
  method: ({ given, routing, agents }) => nameOf(routing.effectiveStrategy(STRATEGIES[given.method], agents.length)),
};
const ASSIGNED_TO = /^assigned_to_(\w+)$/;

function answerTo(name, expected, desk) {
  const [, user] = ASSIGNED_TO.exec(name) ?? [];
  if (user) return desk.tickets.filter(({ assigneeId }) => assigneeId === user).map(({ ticketId }) => Number(ticketId));
  if (!QUESTIONS[name]) throw new Error(`the question ${name} is not offered`);
  return QUESTIONS[name](desk, expected);
}

const isMap = (value) => value !== null && typeof value === 'object';
const nameOf = (strategy) => Object.keys(STRATEGIES).find((name) => STRATEGIES[name] === strategy);

/** Who could get the next ticket, as a set. */
function rankedMembers(desk) {
  const { routing, agents, now } = desk;
  return routing.rank(agents, ticketOf(1), queueOf(desk), now).map(({ userId }) => userId).sort();
}
