import type { Model, Transaction } from '@nocobase/database';
import { detailsRelations } from '../business-types/details-relations';
import { writeDetails } from '../business-types/write-details';
import type { Desk } from './desk';
import { readNewTicketSetup, type NewTicketSetup } from './new-ticket-setup';
import { rememberRevisions } from './revision';
import { drawTicketNumber } from './ticket-numbers';

/** What a new ticket needs before its transaction begins, so that parallel creates do not wait for each other. */
export interface PreparedTicket {
  number: string;
  setup: NewTicketSetup;
}

export interface TicketOrder {
  /** Plain columns of the ticket. */
  values: Record<string, unknown>;
  /** Values of the business row, by field name; left out where the business type has no details. */
  details?: Readonly<Record<string, unknown>>;
  /** Files uploaded for this ticket; the caller has checked whose they are. */
  fileIds?: readonly string[];
  /** Customer and contact were read in the transaction of the ticket. */
  arePartiesKnown?: boolean;
  /** Who files it, as the history shows: a customer, or what the desk acts by. */
  actorName: string | null;
}

/** Draws a number and reads what every new ticket asks of the desk. A ticket that is not filed afterwards leaves a gap. */
export async function prepareTicket(desk: Desk): Promise<PreparedTicket> {
  const setup = await readNewTicketSetup(desk.db);
  return { number: await drawTicketNumber(desk.db, desk.clock.now(), setup.timeZone), setup };
}

/** Files a ticket with its business row and files for somebody who is no user. Throws what creating a ticket throws. */
export async function fileTicket(desk: Desk, order: TicketOrder, { number, setup }: PreparedTicket, transaction: Transaction): Promise<Model> {
  rememberRevisions(transaction, setup.revisions);
  const { values, details = {}, fileIds = [], arePartiesKnown = false, actorName } = order;
  const ticket = (await desk.db.getRepository('ticketingTickets').create({
    values: { ...values, ...(fileIds.length && { attachments: [...fileIds] }) },
    transaction,
    ticketingNumber: number,
    ticketingSetup: setup,
    ticketingActorName: actorName,
    ticketingPartiesKnown: arePartiesKnown,
  } as never)) as Model;
  if (Object.keys(details).length) await fileDetails(desk, ticket, details, transaction);
  return ticket;
}

async function fileDetails(desk: Desk, ticket: Model, details: Readonly<Record<string, unknown>>, transaction: Transaction): Promise<void> {
  const type = (await desk.db.getCollection('ticketingBusinessTypes').model.findOne({
    where: { code: String(ticket.get('businessTypeCode') ?? '') },
    attributes: ['association'],
    transaction,
  })) as Model | null;
  const relation = detailsRelations(desk.db).find(({ association }) => association === type?.get('association'));
  if (relation) await writeDetails(desk, ticket, relation, { ...details }, { whitelist: null, transaction });
}
