import type { Context, Next } from '@nocobase/actions';
import { decodeCursor, sendFile, TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { takeFromLimit } from '../limits/take-from-limit';
import { receiveSubmission } from '../pipeline/receive-submission';
import { readIntakeSettings } from '../settings/intake-settings';
import { readForms } from './portal-forms';
import { checkFiles, receiveFile, takeFiles } from './portal-files';
import { endRequest, reopenRequest, writeMessage } from './portal-messages';
import { ensureContact, portalPerson } from './portal-person';
import { isPublicFile } from './public-files';
import { readConversation } from './read-conversation';
import { readPortalSubmission } from './read-portal-submission';
import { readTicket } from './read-ticket';
import { readTickets } from './read-tickets';
import { ticketInReach } from './ticket-in-reach';

type PortalHandler = (desk: IntakeDesk, ctx: Context) => Promise<unknown>;

/** Most messages, and most files, of one customer per hour. */
const MESSAGES_PER_HOUR = 60;

const valuesOf = (ctx: Context): Record<string, unknown> => {
  const { values } = ctx.action.params as { values?: unknown };
  return values && typeof values === 'object' && !Array.isArray(values) ? (values as Record<string, unknown>) : {};
};

const limit = (desk: IntakeDesk, name: string, subject: string, most: number) => takeFromLimit(desk, { name, subject, most, windowMinutes: 60 });

/**
 * What customers can ask for, each for himself: docs/intake.md. Whoever is not allowed to gets portal.notAllowed; a ticket out of his reach is
 * not there. Parameters that are not read here do nothing.
 */
export const PORTAL_ACTIONS: Record<string, PortalHandler> = {
  async forms(desk, ctx) {
    await portalPerson(desk, ctx);
    const { maxFiles, maxFileMb, fileTypes } = await readIntakeSettings(desk.db);
    return { types: await readForms(desk), files: { most: maxFiles, mostMb: maxFileMb, types: fileTypes } };
  },

  async list(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    const { page, search, state } = ctx.action.params as { page?: unknown; search?: unknown; state?: unknown };
    return readTickets(desk, person, {
      page: Math.min(Math.max(Math.trunc(Number(page)) || 1, 1), 10_000),
      search: typeof search === 'string' ? search.trim().slice(0, 100) : '',
      isOpen: state === 'open' ? true : state === 'closed' ? false : null,
    });
  },

  async get(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    return readTicket(desk, await ticketInReach(desk, ctx, person), person);
  },

  async conversation(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    const ticket = await ticketInReach(desk, ctx, person);
    return readConversation(desk, ticket, person, decodeCursor((ctx.action.params as { before?: unknown }).before));
  },

  async submit(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    const { nickname, username, email, phone } = ctx.state.currentUser as Record<'nickname' | 'username' | 'email' | 'phone', string | null>;
    const contact = { name: person.name ?? nickname ?? username, email: email ?? null, phone: phone ?? null, company: null };
    const submission = readPortalSubmission(valuesOf(ctx), await readForms(desk), contact, person.userId);
    const { perEmailPerHour } = await readIntakeSettings(desk.db);
    await limit(desk, 'portal.submit', person.userId, perEmailPerHour);
    await checkFiles(desk, submission.fileIds, person.userId);
    const contactId = await ensureContact(desk, person);
    const { ticketId, ticketNo, isDuplicate } = await receiveSubmission(desk, submission, {
      contactId,
      // A request that is sent again has its files already.
      along: async (receipt, transaction) => {
        if (!receipt.isDuplicate) await takeFiles(desk, submission.fileIds, person.userId, transaction, receipt.ticketId);
      },
    });
    return { ticketId, ticketNo, isDuplicate };
  },

  async reply(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    const ticket = await ticketInReach(desk, ctx, person);
    await limit(desk, 'portal.message', person.userId, MESSAGES_PER_HOUR);
    return writeMessage(desk, ctx, ticket, person, valuesOf(ctx));
  },

  async reopen(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    const ticket = await ticketInReach(desk, ctx, person);
    await limit(desk, 'portal.message', person.userId, MESSAGES_PER_HOUR);
    return reopenRequest(desk, ctx, ticket, person, valuesOf(ctx));
  },

  async solved(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    return endRequest(desk, await ticketInReach(desk, ctx, person), person, 'solved', null);
  },

  async withdraw(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    const { reason } = valuesOf(ctx);
    if (typeof reason !== 'string' || !reason.trim() || reason.length > 2000) throw new TicketingError('intake.invalid', { field: 'reason', problem: 'it is required' });
    return endRequest(desk, await ticketInReach(desk, ctx, person), person, 'withdraw', reason.trim());
  },

  async upload(desk, ctx) {
    const person = await portalPerson(desk, ctx);
    await limit(desk, 'portal.file', person.userId, MESSAGES_PER_HOUR);
    return receiveFile(desk, ctx);
  },
};

/** A file a customer sees at a ticket of his. */
export const downloadFile = (desk: IntakeDesk) => async (ctx: Context, next: Next) => {
  const person = await portalPerson(desk, ctx);
  const ticket = await ticketInReach(desk, ctx, person);
  const { fileId } = ctx.action.params as { fileId?: unknown };
  const isId = typeof fileId === 'string' && /^\d{1,20}$/.test(fileId);
  if (!isId || !(await isPublicFile(desk, ticket, fileId))) throw new TicketingError('portal.fileUnknown', { field: 'fileId' });
  await sendFile(ctx, await desk.db.getCollection('ticketingFiles').model.findByPk(fileId, { rejectOnEmpty: true }) as never);
  await next();
};
