import type { Model } from '@nocobase/database';
import { lifecycleTable, type LifecycleAction, type TicketEvents } from '@ticketing/plugin-tickets';
import { promisesKeptAt, statusClockOf } from '../../domain';
import { readTickets } from '../projection/read-tickets';
import type { SlaDesk } from '../sla-desk';
import { SLA_MET_EVENT, type SlaMetEvent } from './met-event';

type Commented = TicketEvents['ticketing:ticket.commented'];
type Transitioned = TicketEvents['ticketing:ticket.transitioned'];
type Answer = Pick<Commented, 'activityId' | 'ticketId'>;

/** Announces which promises a public reply or a resolution kept. What tells the past is not announced, as with all ticket events. */
export function announceKeptPromises(desk: SlaDesk): void {
  desk.app.on('ticketing:ticket.commented', (event: Commented) => (isReply(event) ? tellKept(desk, event) : undefined));
  desk.app.on('ticketing:ticket.transitioned', (event: Transitioned) => (isSolution(event) ? tellKept(desk, event) : undefined));
}

const isReply = ({ direction, isInternal }: Commented) => direction === 'outbound' && !isInternal;

const isSolution = ({ action }: Transitioned) => statusClockOf(lifecycleTable[action as LifecycleAction].to) === 'solved';

async function tellKept(desk: SlaDesk, { activityId, ticketId }: Answer): Promise<void> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId)) as Model | null;
  const answer = (await desk.db.getCollection('ticketingActivities').model.findByPk(activityId)) as Model | null;
  if (!ticket?.get('slaPolicyId') || !answer) return;
  // As of the answer: what happened since is another event's.
  const at = new Date(answer.get('at') as string | Date);
  const [{ reading }] = await readTickets(desk.db, [ticket], at);
  for (const { target, cycle, dueAt } of promisesKeptAt(reading, at)) {
    await desk.app.emitAsync(SLA_MET_EVENT, { activityId, ticketId, target, cycle, metAt: at, dueAt } satisfies SlaMetEvent);
  }
}
