import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { TicketingError, writeTransaction, type Actor } from '@ticketing/plugin-tickets';
import type { PortalSteps } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { takeFiles } from './portal-files';
import type { PortalPerson } from './portal-person';
import { stepsOf } from './read-ticket';
import { isOwn } from './ticket-in-reach';

const LONGEST = 50_000;
type Values = Record<string, unknown>;

/** Where a message or step landed: another ticket when it came too late for this one. */
interface Landed {
  ticketId: string;
}

/** Adds what a customer writes, with everything that follows from it. */
export const writeMessage = (desk: IntakeDesk, ctx: Context, ticket: Model, person: PortalPerson, values: Values): Promise<Landed> =>
  writeTransaction(desk.db, async (transaction) => {
    const comment = await addMessage(desk, ctx, ticket, person, values, transaction);
    return { ticketId: placeOf(ticket, String(comment.get('ticketId'))) };
  });

/** What he writes to a merged request lands on the other one, which he may not see; he reads on where he wrote. */
const placeOf = (ticket: Model, landedOn: string): string => (String(ticket.get('mergedIntoId')) === landedOn ? String(ticket.get('id')) : landedOn);

/** Works on a request again that was thought to be solved; the reason is a message, so that the desk reads it. */
export const reopenRequest = (desk: IntakeDesk, ctx: Context, ticket: Model, person: PortalPerson, values: Values): Promise<Landed> =>
  writeTransaction(desk.db, async (transaction) => {
    await demand(desk, ticket, person, 'reopen');
    const text = textIn(values.reason, 'reason');
    await desk.tickets.transition({ ...orderOf(ticket, person), action: 'reopen', input: { reason: text } }, transaction).catch(asRefusal);
    await addMessage(desk, ctx, ticket, person, { content: text, fileIds: values.fileIds }, transaction);
    return { ticketId: String(ticket.get('id')) };
  });

/** Ends a request: as solved, or because nothing is wanted any more. */
export const endRequest = (desk: IntakeDesk, ticket: Model, person: PortalPerson, step: 'solved' | 'withdraw', reason: string | null): Promise<Landed> =>
  writeTransaction(desk.db, async (transaction) => {
    await demand(desk, ticket, person, step);
    const action = step === 'solved' ? 'close' : 'cancel';
    await desk.tickets.transition({ ...orderOf(ticket, person), action, input: { reason } }, transaction).catch(asRefusal);
    return { ticketId: String(ticket.get('id')) };
  });

function addMessage(desk: IntakeDesk, ctx: Context, ticket: Model, person: PortalPerson, values: Values, transaction: Transaction): Promise<Model> {
  const content = textIn(values.content, 'content');
  const attachmentIds = idsIn(values.fileIds);
  return takeFiles(desk, attachmentIds, person.userId, transaction).then(() =>
    desk.tickets.comment(
      { ticketId: String(ticket.get('id')), content: paragraphs(content), direction: 'inbound', isInternal: false, channel: 'portal', authorId: null, contactId: person.contactId, attachmentIds },
      ctx,
      transaction,
    ),
  );
}

async function demand(desk: IntakeDesk, ticket: Model, person: PortalPerson, step: keyof PortalSteps): Promise<void> {
  if ((await stepsOf(desk, ticket, person))[step]) return;
  throw new TicketingError(isOwn(ticket, person) ? 'portal.notNow' : 'portal.notYours');
}

/** Somebody was faster, or a rule of the desk says no. What the desk could do instead is not for customers. */
function asRefusal(error: unknown): never {
  if (error instanceof TicketingError && error.status < 500) throw new TicketingError('portal.notNow');
  throw error;
}

const orderOf = (ticket: Model, { userId, name }: PortalPerson): { ticketId: string; actor: Actor; actorName: string | null } => ({
  ticketId: String(ticket.get('id')),
  actor: { kind: 'person', id: userId, isSupervisor: false },
  actorName: name,
});

function textIn(value: unknown, field: string): string {
  if (typeof value !== 'string' || !value.trim() || value.length > LONGEST) throw new TicketingError('portal.textMissing', { field });
  return value.trim();
}

function idsIn(value: unknown): string[] {
  const ids = value === undefined || value === null ? [] : value;
  if (!Array.isArray(ids) || !ids.every((id) => /^\d{1,20}$/.test(String(id)) && typeof id !== 'object')) throw new TicketingError('portal.fileUnknown', { field: 'fileIds' });
  return [...new Set(ids.map(String))];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What customers type is text, whatever it looks like. */
const paragraphs = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ESCAPES[character])
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('');
