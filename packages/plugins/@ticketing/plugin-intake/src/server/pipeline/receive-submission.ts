import type { Transaction } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { normalizeSubmission, type Submission } from '../../domain';
import { againAfterDeadlock } from '../dedupe/after-deadlock';
import { claimFor, ticketOfKey, type ClaimOfKey } from '../dedupe/claim-key';
import type { IntakeDesk } from '../intake-desk';
import { fileSubmission, type Receipt } from './file-submission';
import { keepFailed } from './keep-failed';
import { storeDuplicate, type KeptAlong } from './store-submission';

export interface Reception {
  /** What came in as it was, for admins who look why something failed. */
  payload?: unknown;
  /** The contact of whom our own code knows that he sends it; nothing a caller says gets here. */
  contactId?: string;
  /** Runs in the transaction of the ticket, with its receipt: what it writes is there together with the ticket. */
  along?: (receipt: Receipt, transaction: Transaction) => Promise<void>;
  /**
   * Runs first in that transaction; a receipt from it is the answer, and nothing is filed. `expected`: the receipt there will be unless the ticket is
   * there already.
   */
  before?: (transaction: Transaction, expected: Receipt) => Promise<Receipt | null>;
}

/**
 * The one way from outside to a ticket. A submission that was here before answers its first ticket and adds nothing. Throws what is wrong with it,
 * then nothing is kept; a fault of ours is thrown as intake.failed, then the submission is kept with it and can be run again.
 */
export async function receiveSubmission(desk: IntakeDesk, given: Submission, reception: Reception = {}): Promise<Receipt> {
  const submission = normalizeSubmission(given);
  if (!submission.title) throw new TicketingError('intake.titleMissing', { field: 'title' });
  const claim = await claimFor(desk, submission, reception.contactId ?? null);
  try {
    return await againAfterDeadlock(async () => (await knownTicket(desk, submission, claim, reception)) ?? (await fileInTransaction(desk, submission, claim, reception)));
  } catch (error) {
    if (error instanceof TicketingError && error.status < 500) throw error;
    throw new TicketingError('intake.failed', { submissionId: await keepFailed(desk, submission, keptWith(reception), error as Error) });
  }
}

/**
 * The usual duplicate is found without a transaction, and without drawing a number nobody needs. Who has something done `before` tells repeated requests
 * apart by himself; asking twice costs every request more than a gap in the numbers.
 */
async function knownTicket(desk: IntakeDesk, submission: Submission, claim: ClaimOfKey, reception: Reception): Promise<Receipt | null> {
  const { before, along } = reception;
  const ticketId = before ? null : await ticketOfKey(desk, claim.key);
  if (!ticketId) return null;
  return writeTransaction(desk.db, async (transaction) => {
    const receipt = await storeDuplicate(desk, submission, ticketId, keptWith(reception), transaction);
    if (receipt) await along?.(receipt, transaction);
    return receipt;
  });
}

async function fileInTransaction(desk: IntakeDesk, submission: Submission, claim: ClaimOfKey, reception: Reception): Promise<Receipt> {
  const { before, along } = reception;
  const prepared = await desk.tickets.prepareTicket();
  const newIds = { ticketId: desk.newId(), submissionId: desk.newId() };
  return writeTransaction(desk.db, async (transaction) => {
    const answered = await before?.(transaction, { submissionId: newIds.submissionId, ticketId: newIds.ticketId, ticketNo: prepared.number, isDuplicate: false });
    if (answered) return answered;
    const receipt = await fileSubmission(desk, { submission, claim, prepared, newIds, ...keptWith(reception) }, transaction);
    await along?.(receipt, transaction);
    return receipt;
  });
}

const keptWith = ({ payload, contactId }: Reception): KeptAlong => ({ payload: payload ?? null, contactId: contactId ?? null, submissionId: null });
