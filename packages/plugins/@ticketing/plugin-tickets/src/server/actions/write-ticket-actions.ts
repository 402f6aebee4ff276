import type { Context, Next } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { supervisesAllTickets } from '../access/caller';
import { permissionFor, ticketForCaller } from '../access/ticket-access';
import { detailsRelations } from '../business-types/details-relations';
import { writeDetails } from '../business-types/write-details';
import { contactOfCaller } from '../contacts/contact-of-caller';
import { TicketingError } from '../errors/ticketing-error';
import { ruledOnCreate } from '../registries/extended-columns';
import type { Desk } from '../services/desk';
import { readNewTicketSetup } from '../services/new-ticket-setup';
import { rememberRevisions } from '../services/revision';
import { drawTicketNumber } from '../services/ticket-numbers';
import { flagIn, textIn, valuesOf, versionIn } from './read-input';
import { writeTransaction } from '../services/write-transaction';

type Values = Record<string, unknown>;
const HANDLED_APART = 'ticketingDetailsValues';

/** Takes the business row out of the request before stock permission checks drop a nested row they do not know. */
export const setDetailsApart = (desk: Desk) => async (ctx: Context, next: Next) => {
  const { resourceName, actionName } = ctx.action;
  if (resourceName === 'ticketingTickets' && (actionName === 'create' || actionName === 'update')) {
    const values = valuesOf(ctx);
    // Stock rights would drop ruled columns in silence; the caller should know.
    const fields = actionName === 'create' ? ruledOnCreate(desk.registries).filter((column) => values[column] != null) : [];
    if (fields.length) throw new TicketingError('ticket.fieldReadOnly', { fields });
    const names = detailsRelations(desk.db).map((relation) => relation.association);
    ctx.state[HANDLED_APART] = Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
    ctx.state.ticketingExpectedVersion = versionIn(values);
    const isOverride = actionName === 'create' && flagIn(values, 'override');
    ctx.state.ticketingOverride = isOverride ? { isOverride, reason: textIn(values, 'reason') } : {};
    ctx.state.ticketingSavesContact = actionName === 'create' && flagIn(values, 'savesContact');
    const apart = [...names, 'expectedVersion', ...(actionName === 'create' ? ['override', 'savesContact'] : []), ...(isOverride ? ['reason'] : [])];
    ctx.action.params.values = Object.fromEntries(Object.entries(values).filter(([name]) => !apart.includes(name)));
  }
  await next();
};

export const createTicket = (desk: Desk) => async (ctx: Context, next: Next) => {
  const { values, whitelist, blacklist, updateAssociationValues } = ctx.action.params;
  const ticketingSetup = await readNewTicketSetup(desk.db);
  // Drawn before the transaction: parallel creates then wait for one statement, not for each other's whole work.
  const ticketingNumber = values?.title ? await drawTicketNumber(desk.db, desk.clock.now(), ticketingSetup.timeZone) : undefined;
  const ticketingAssignment = values?.assigneeId ? { ...ctx.state.ticketingOverride, isSupervisor: await supervisesAllTickets(ctx) } : undefined;
  ctx.body = await writeTransaction(desk.db, async (transaction) => {
    rememberRevisions(transaction, ticketingSetup.revisions);
    const contactId = ctx.state.ticketingSavesContact && !values?.contactId ? await contactOfCaller(ctx, values ?? {}, transaction) : null;
    const ticket = (await desk.db.getRepository('ticketingTickets').create({
      values: contactId ? { ...values, contactId } : values,
      whitelist,
      blacklist,
      updateAssociationValues,
      context: ctx,
      transaction,
      ticketingNumber,
      ticketingSetup,
      ticketingAssignment,
    } as never)) as Model;
    await writeRows(desk, ctx, ticket, transaction);
    return ticket;
  });
  await next();
};

export const updateTicket = (desk: Desk) => async (ctx: Context, next: Next) => {
  const { values, whitelist, blacklist, updateAssociationValues, filter, filterByTk, forceUpdate } = ctx.action.params;
  if (!filterByTk && !filter) throw new TicketingError('ticket.notFound');
  if (filterByTk && !Array.isArray(filterByTk)) await ticketForCaller(ctx, 'update');
  ctx.body = await writeTransaction(desk.db, async (transaction) => {
    const tickets = (await desk.db.getRepository('ticketingTickets').update({
      values: values ?? {},
      whitelist,
      blacklist,
      updateAssociationValues,
      filter,
      filterByTk,
      forceUpdate,
      context: ctx,
      transaction,
      expectedVersion: ctx.state.ticketingExpectedVersion,
    } as never)) as Model[];
    for (const ticket of tickets) await writeRows(desk, ctx, ticket, transaction);
    return tickets;
  });
  await next();
};

async function writeRows(desk: Desk, ctx: Context, ticket: Model, transaction: Transaction): Promise<void> {
  const rows = (ctx.state[HANDLED_APART] ?? {}) as Record<string, unknown>;
  for (const relation of detailsRelations(desk.db)) {
    const row = rows[relation.association];
    if (row === undefined || row === null) continue;
    if (typeof row !== 'object' || Array.isArray(row)) throw new TicketingError('ticket.inputInvalid', { field: relation.association });
    const write = await permissionFor(ctx, relation.collection, 'update');
    if (!write) throw new TicketingError('ticket.notAllowed', { field: relation.association });
    await writeDetails(desk, ticket, relation, row as Values, { whitelist: write.whitelist, context: ctx, transaction });
  }
}
