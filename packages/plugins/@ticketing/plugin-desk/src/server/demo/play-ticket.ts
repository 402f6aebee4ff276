import type { Database, Model, Transaction } from '@nocobase/database';
import { backdate, type NewComment, type PluginTicketsServer } from '@ticketing/plugin-tickets';
import { CastOfTicket } from '../../domain/demo/cast-of-ticket';
import type { PlannedStep, PlannedTicket } from '../../domain/demo/demo-plan';
import type { DemoPeople } from './make-people';
import type { Routing } from './make-teams';

export interface Stage {
  db: Database;
  tickets: PluginTicketsServer;
  /** Who assigns tickets; null: the plan does. */
  routing: Routing | null;
  people: DemoPeople;
}

type Step<K extends PlannedStep['kind']> = Extract<PlannedStep, { kind: K }>;
type WriteContext = NonNullable<Parameters<PluginTicketsServer['comment']>[1]>;

/**
 * Plays one ticket through the services of the desk, every step at its own moment. In one transaction: the sweep, which knows only
 * the present, never sees a ticket half-way through its past.
 */
export async function playTicket(stage: Stage, planned: PlannedTicket, transaction: Transaction): Promise<string> {
  backdate(transaction, planned.submittedAt);
  const ticketId = await file(stage, planned, transaction);
  const cast = new CastOfTicket();
  for (const step of planned.steps) {
    backdate(transaction, step.at);
    if (await isAssignedByRouting(stage, cast, ticketId, step, transaction)) continue;
    await play(stage, planned, ticketId, asPlayed(stage, cast, step), transaction);
  }
  return ticketId;
}

/** Lets the desk choose where the plan assigns; the agent it chose plays the part from then on. False when nobody could take the ticket. */
async function isAssignedByRouting({ routing, people }: Stage, cast: CastOfTicket, ticketId: string, step: PlannedStep, transaction: Transaction): Promise<boolean> {
  if (!routing || step.kind !== 'transition' || step.action !== 'assign' || !step.assignee) return false;
  const { assigneeId } = await routing.assignBest(ticketId, transaction);
  const chosen = [...people.users.values()].find(({ id }) => id === assigneeId);
  if (chosen) cast.give(step.assignee, chosen.username);
  return chosen !== undefined;
}

/** A planned step with those who really take part in it. */
function asPlayed({ people }: Stage, cast: CastOfTicket, step: PlannedStep): PlannedStep {
  const nameOf = (username: string) => people.users.get(username)?.nickname ?? username;
  const by = step.by === null ? null : cast.playerOf(step.by);
  if (step.kind === 'comment') return { ...step, by, content: cast.inWordsOf(step.content, nameOf) };
  if (step.kind === 'transition') {
    const { assignee, resolution } = step;
    return { ...step, by, assignee: assignee && cast.playerOf(assignee), resolution: resolution && cast.inWordsOf(resolution, nameOf) };
  }
  return { ...step, by };
}

async function file({ db, people }: Stage, planned: PlannedTicket, transaction: Transaction): Promise<string> {
  const { key: _key, submittedAt: _submittedAt, filedBy, customer, contact, details, steps: _steps, ...columns } = planned;
  const association = await associationOf(db, planned.businessTypeCode, transaction);
  const row: Model = await db.getRepository('ticketingTickets').create({
    values: {
      ...columns,
      customerId: people.customers.get(customer)?.id,
      contactId: people.contacts.get(contact.email),
      contactName: contact.name,
      contactEmail: contact.email,
      contactPhone: contact.phone,
      contactCompany: people.customers.get(customer)?.name,
      ...(association && details && { [association]: details }),
    },
    context: contextOf(people, filedBy),
    transaction,
  });
  return String(row.get('id'));
}

async function play(stage: Stage, planned: PlannedTicket, ticketId: string, step: PlannedStep, transaction: Transaction): Promise<void> {
  const { db, people } = stage;
  switch (step.kind) {
    case 'transition':
      return void (await transition(stage, ticketId, step, transaction));
    case 'comment':
      return void (await comment(stage, planned, ticketId, step, transaction));
    case 'priority':
      return void (await db.getRepository('ticketingTickets').update({
        filterByTk: ticketId,
        values: { priority: step.priority },
        context: contextOf(people, step.by),
        transaction,
      }));
    case 'details':
      return writeDetails(stage, planned, ticketId, step, transaction);
  }
}

function transition({ tickets, people }: Stage, ticketId: string, step: Step<'transition'>, transaction: Transaction): Promise<Model> {
  const person = step.by === null ? null : people.users.get(step.by);
  const { action, assignee, reason, resolution, pendingUntil } = step;
  return tickets.transition(
    {
      ticketId,
      action,
      input: { assigneeId: assignee && people.users.get(assignee)?.id, reason, resolution, pendingUntil },
      actor: person ? { kind: 'person', id: person.id, isSupervisor: person.role === 'ticketing_supervisor' } : { kind: 'desk' },
      actorName: person?.nickname ?? null,
    },
    transaction,
  );
}

function comment({ tickets, people }: Stage, planned: PlannedTicket, ticketId: string, step: Step<'comment'>, transaction: Transaction): Promise<Model> {
  const isInbound = step.direction === 'inbound';
  const spoken: NewComment = {
    ticketId,
    content: paragraph(step.content),
    direction: step.direction,
    isInternal: step.isInternal,
    // Machines open tickets, people answer by mail.
    channel: !isInbound ? 'agent' : planned.sourceChannel === 'api' ? 'email' : planned.sourceChannel,
    authorId: isInbound || step.by === null ? null : (people.users.get(step.by)?.id ?? null),
  };
  return tickets.comment(spoken, contextOf(people, step.by), transaction);
}

async function writeDetails({ db, people }: Stage, planned: PlannedTicket, ticketId: string, step: Step<'details'>, transaction: Transaction): Promise<void> {
  const association = await associationOf(db, planned.businessTypeCode, transaction);
  if (!association) return;
  const rows = db.getRepository(db.getCollection('ticketingTickets').getField(association).target);
  const row: Model | null = await rows.findOne({ filter: { ticketId }, transaction });
  const context = contextOf(people, step.by);
  if (row) await rows.update({ filterByTk: row.get('id') as string, values: step.values, context, transaction });
  else await rows.create({ values: { ...step.values, ticketId }, context, transaction });
}

async function associationOf(db: Database, businessTypeCode: string, transaction: Transaction): Promise<string | null> {
  const type: Model | null = await db.getRepository('ticketingBusinessTypes').findOne({ filter: { code: businessTypeCode }, transaction });
  const association = type?.get('association') as string | null;
  return association && db.getCollection('ticketingTickets').hasField(association) ? association : null;
}

function contextOf(people: DemoPeople, username: string | null): WriteContext {
  const user = username === null ? null : people.users.get(username);
  return { skipWorkflow: true, ...(user && { state: { currentUser: { id: user.id, nickname: user.nickname } } }) };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const paragraph = (text: string) => `<p>${text.replace(/[&<>]/g, (sign) => ENTITIES[sign])}</p>`;
