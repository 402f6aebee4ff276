import { TicketingError } from '@ticketing/plugin-tickets';
import type { Decision } from '@ticketing/plugin-tickets/domain';
import { checkQueue, checkRules, readWeights, STRATEGIES, type RoutingQueue, type Strategy } from '../../domain';
import { idIn, invalid, isRecord, type Values } from '../actions/read-input';
import { readMembers } from '../agents/read-candidates';
import { FACT_NAMES } from '../routing/ticket-facts';
import type { RoutingDesk } from '../routing-desk';
import { readSetup } from '../setup/read-setup';
import { queueOf, type RoutingSetup, type StoredQueue } from '../setup/routing-setup';
import type { AgentOverride, Draft } from './draft';

/** The id of a queue that is not saved yet. */
const NEW_QUEUE = 'draft';
const MOST_TICKETS = 500;

/**
 * Reads `{queueId?, queue?, rules?, tickets?, agents?, weights?, strategy?}`. Refuses what saving would refuse; a queue may name its
 * members as `members: [userId]`.
 */
export async function readDraft(desk: RoutingDesk, values: Values): Promise<Draft> {
  const stored = await readSetup(desk.db);
  const queueId = idIn(values, 'queueId') ?? (isRecord(values.queue) ? (idIn(values.queue, 'id') ?? NEW_QUEUE) : null);
  const members = membersIn(values.queue);
  const queues = await readQueues(desk, stored, values, queueId, members);
  const setup = { ...stored, queues, rules: rulesIn(values.rules, { ...stored, queues }) };
  if (queueId && !queueOf(setup, queueId)) throw new TicketingError('routing.queueUnknown');
  const tickets = ticketsIn(values.tickets);
  return {
    setup,
    members: new Map(members && queueId ? [[queueId, members]] : []),
    queueId,
    // Asked about one queue, its tickets are its own, unless rules are being tried.
    isRouted: values.rules !== undefined || (tickets !== null && queueId === null),
    tickets,
    agents: agentsIn(values.agents),
  };
}

async function readQueues(desk: RoutingDesk, stored: RoutingSetup, values: Values, queueId: string | null, members: readonly string[] | null): Promise<StoredQueue[]> {
  const known = queueOf(stored, queueId);
  const base = values.queue === undefined ? known?.queue : await draftOf(desk, stored, values.queue, queueId, members);
  const changed = changesIn(values);
  const queues = stored.queues.map((one) => (one.id === queueId && base ? { ...one, queue: base } : one));
  if (base && !known && queueId) queues.push({ id: queueId, code: '', sort: 0, isDefault: false, queue: base });
  return queues.map((one) => (queueId === null || one.id === queueId ? { ...one, queue: { ...one.queue, ...changed } } : one));
}

async function draftOf(desk: RoutingDesk, { queues }: RoutingSetup, input: unknown, queueId: string | null, members: readonly string[] | null): Promise<RoutingQueue> {
  const memberCount = (members ?? (queueId && queueId !== NEW_QUEUE ? await readMembers(desk.db, queueId) : [])).length;
  const otherQueues = queues.filter(({ id }) => id !== queueId).map(({ id, queue: { name, overflowQueueId } }) => ({ id, name, overflowQueueId }));
  return accepted(checkQueue(input, { memberCount, otherQueues }));
}

/** Weights and strategy to try without a whole queue. */
function changesIn({ weights, strategy }: Values): Partial<Pick<RoutingQueue, 'weights' | 'strategy'>> {
  const known: Strategy | undefined = STRATEGIES.find((one) => one === strategy);
  if (strategy && !known) throw invalid('strategy');
  return { ...(weights !== undefined && weights !== null && { weights: accepted(readWeights(weights)) }), ...(known && { strategy: known }) };
}

function rulesIn(input: unknown, { rules, queues, skillNames }: RoutingSetup): RoutingSetup['rules'] {
  if (input === undefined || input === null) return rules;
  return accepted(checkRules(input, { factNames: FACT_NAMES, queueIds: queues.map(({ id }) => id), skillCodes: [...skillNames.keys()] }));
}

function membersIn(queue: unknown): string[] | null {
  const members = isRecord(queue) ? queue.members : undefined;
  if (members === undefined || members === null) return null;
  if (!Array.isArray(members)) throw invalid('members');
  return members.map((one: unknown) => idIn({ members: isRecord(one) ? one.userId : one }, 'members') ?? '').filter(Boolean);
}

function ticketsIn(input: unknown): Values[] | null {
  if (input === undefined || input === null || input === 'waiting') return null;
  if (!Array.isArray(input) || input.length > MOST_TICKETS || !input.every(isRecord)) throw invalid('tickets');
  return input;
}

function agentsIn(input: unknown): AgentOverride[] {
  if (input === undefined || input === null) return [];
  if (!Array.isArray(input) || !input.every(isRecord)) throw invalid('agents');
  return input.map((one) => {
    const userId = idIn(one, 'userId');
    if (!userId) throw invalid('agents');
    return { ...one, userId };
  });
}

function accepted<Value>(decision: Decision<Value>): Value {
  if (!decision.ok) throw new TicketingError(decision.code, decision.params);
  return decision.value;
}
