import type { Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { textToHtml } from '../../domain';
import { keepFiles, removeFiles } from '../files/keep-files';
import type { ReceivedFile } from '../files/receive-form';
import type { IntakeDesk } from '../intake-desk';
import { issueToken } from './tracking-token';

/**
 * A customer's message with files. Answers the key of another link when the ticket ended too long ago and the message began a new one, else null.
 * Throws comment.empty and what else adding a comment throws; then the files are removed again.
 */
export async function writeMessage(desk: IntakeDesk, ticketId: string, text: string, files: readonly ReceivedFile[]): Promise<string | null> {
  const attachmentIds = await keepFiles(desk, files);
  try {
    return await writeTransaction(desk.db, async (transaction) => {
      const message = { ticketId, content: textToHtml(text), direction: 'inbound', isInternal: false, channel: 'portal', authorId: null, attachmentIds } as const;
      const comment = await desk.tickets.comment(message, undefined, transaction);
      const landedOn = String(comment.get('ticketId'));
      return landedOn === ticketId ? null : issueToken(desk, landedOn, transaction);
    });
  } catch (error) {
    await removeFiles(desk, attachmentIds);
    throw error;
  }
}

/** The customer agrees that the ticket is solved: it is closed. Throws ticket.transitionNotAllowed when the desk does not call it solved. */
export async function agreeSolved(desk: IntakeDesk, ticketId: string): Promise<void> {
  await act(desk, ticketId, 'close', 'customerAgreed');
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

async function act(desk: IntakeDesk, ticketId: string, action: 'close', reason: string): Promise<void> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId, { attributes: ['contactName'] })) as Model | null;
  const actorName = (ticket?.get('contactName') as string | null) ?? null;
  await desk.tickets.transition({ ticketId, action, input: { reason }, actor: { kind: 'desk' }, actorName });
}
