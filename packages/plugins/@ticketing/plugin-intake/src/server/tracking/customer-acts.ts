import type { Model, Transaction } from '@nocobase/database';
import { customerThread, requesterOf, TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { isSameRequester } from '@ticketing/plugin-tickets/domain';
import { textToHtml } from '../../domain';
import { keepFiles, removeFiles } from '../files/keep-files';
import type { ReceivedFile } from '../files/receive-form';
import type { IntakeDesk } from '../intake-desk';
import { issueToken, type Opened } from './tracking-token';

/**
 * A customer's message with files. Answers the key of another link when the ticket ended too long ago and the message began a new one, else null.
 * Throws comment.empty and what else adding a comment throws; then the files are removed again.
 */
export async function writeMessage(desk: IntakeDesk, opened: Opened, text: string, files: readonly ReceivedFile[]): Promise<string | null> {
  const attachmentIds = await keepFiles(desk, files);
  try {
    return await writeTransaction(desk.db, async (transaction) => {
      const message = { ticketId: opened.ticketId, content: textToHtml(text), direction: 'inbound', isInternal: false, channel: 'portal', authorId: null, attachmentIds } as const;
      const comment = await desk.tickets.comment(message, undefined, transaction);
      return keyOfNewTicket(desk, opened, String(comment.get('ticketId')), transaction);
    });
  } catch (error) {
    await removeFiles(desk, attachmentIds);
    throw error;
  }
}

/** The key of a ticket that was begun by a message; null when the message landed where it was written, or on the ticket that one was merged into. */
async function keyOfNewTicket(desk: IntakeDesk, { ticketId, reader }: Opened, landedOn: string, transaction: Transaction): Promise<string | null> {
  if (landedOn === ticketId) return null;
  const tickets = desk.db.getCollection('ticketingTickets').model;
  const [asked, landed] = [(await tickets.findByPk(ticketId, { transaction })) as Model | null, (await tickets.findByPk(landedOn, { transaction })) as Model | null];
  if (!asked || !landed || String(asked.get('mergedIntoId')) === landedOn) return null;
  // A link must not lead to what somebody else asked.
  return isSameRequester(requesterOf(asked), requesterOf(landed)) ? issueToken(desk, { ticketId: landedOn, reader }, transaction) : null;
}

/** The customer agrees that the ticket is solved: it is closed. Throws ticket.transitionNotAllowed when the desk does not call it solved. */
export async function agreeSolved(desk: IntakeDesk, opened: Opened): Promise<void> {
  await act(desk, opened, 'close', 'customerAgreed');
}

/** The customer says what is missing: his message, and the ticket is open again. Throws intake.reasonMissing, ticket.transitionNotAllowed. */
export async function openAgain(desk: IntakeDesk, ticketId: string, reason: string): Promise<void> {
  if (!reason.trim()) throw new TicketingError('intake.reasonMissing', { field: 'reason' });
  // A message to a solved ticket opens it again; see the rules of the conversation in plugin-tickets.
  await writeTransaction(desk.db, async (transaction) => {
    await desk.tickets.comment(
      { ticketId, content: textToHtml(reason), direction: 'inbound', isInternal: false, channel: 'portal', authorId: null }, undefined, transaction);
  });
}

async function act(desk: IntakeDesk, { ticketId, reader }: Opened, action: 'close', reason: string): Promise<void> {
  const asked = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId)) as Model | null;
  if (!asked) throw new TicketingError('ticket.notFound');
  const { ticket, isOwn } = await customerThread(desk.db, asked, reader);
  // How a ticket ends that is somebody else's as well is not up to him.
  if (!isOwn) throw new TicketingError('ticket.transitionNotAllowed', { action });
  const actorName = (asked.get('contactName') as string | null) ?? null;
  await desk.tickets.transition({ ticketId: String(ticket.get('id')), action, input: { reason }, actor: { kind: 'desk' }, actorName });
}
