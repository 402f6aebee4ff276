import { Op, type Model, type Transaction } from '@nocobase/database';
import { TicketingError, writeTransaction, type PreparedTicket } from '@ticketing/plugin-tickets';
import { nextTryAfter, type Submission } from '../../domain';
import { againAfterDeadlock } from '../dedupe/after-deadlock';
import { claimFor, type ClaimOfKey } from '../dedupe/claim-key';
import type { IntakeDesk } from '../intake-desk';
import { submissionsOfPayload } from '../webhooks-in/map-payload';
import { fileSubmission, type Receipt } from './file-submission';
import { problemOf } from './keep-failed';
import { submissionOf } from './store-submission';

/** States of a row that has not come to its end. An ignored one has, until an admin runs it again. */
const OPEN = ['received', 'failed', 'ignored'];

interface Planned {
  submission: Submission;
  claim: ClaimOfKey;
  prepared: PreparedTicket;
  /** Its place among those of the payload. */
  index: number;
}

/**
 * Files a submission that was kept. A payload is read by the mapping its source has now, and may be several submissions or none: it is filed as a whole
 * or not at all. The row is locked meanwhile, so each makes one ticket however often it is asked for. Answers a receipt for each. Throws
 * intake.submissionUnknown, intake.submissionDone, or what is still wrong, which is noted.
 */
export async function fileKept(desk: IntakeDesk, submissionId: string): Promise<Receipt[]> {
  try {
    const row = (await submissions(desk).findByPk(submissionId)) as Model | null;
    if (!row) throw new TicketingError('intake.submissionUnknown');
    refuseDone(row);
    // Outside of the transaction: expressions take their time, and what was kept does not change.
    const planned = await plan(desk, isPayload(row) ? await submissionsOfPayload(desk, row) : [submissionOf(row)], contactOf(row));
    return await againAfterDeadlock(() => writeTransaction(desk.db, (transaction) => filePlanned(desk, submissionId, planned, transaction)));
  } catch (error) {
    await noteFailure(desk, submissionId, error as Error);
    throw error;
  }
}

/** Keys are claimed in one order whatever the order of the payload: two payloads about the same things wait for each other and never both. */
async function plan(desk: IntakeDesk, all: readonly Submission[], contactId: string | null): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (const [index, submission] of all.entries()) {
    planned.push({ submission, index, claim: await claimFor(desk, submission, contactId), prepared: await desk.tickets.prepareTicket() });
  }
  return planned.sort((a, b) => (a.claim.key < b.claim.key ? -1 : Number(a.claim.key > b.claim.key)));
}

async function filePlanned(desk: IntakeDesk, submissionId: string, planned: readonly Planned[], transaction: Transaction): Promise<Receipt[]> {
  const row = (await submissions(desk).findByPk(submissionId, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
  if (!row) throw new TicketingError('intake.submissionUnknown');
  refuseDone(row);
  const receipts: Receipt[] = [];
  for (const { submission, claim, prepared, index } of planned) {
    const place = index === 0 ? { submissionId, payloadOf: null } : { submissionId: null, payloadOf: submissionId };
    receipts[index] = await fileSubmission(desk, { submission, claim, prepared, payload: null, contactId: contactOf(row), ...place }, transaction);
  }
  if (!planned.length) await row.update({ state: 'ignored', filedAt: desk.now(transaction), problem: null, problemCode: null, nextTryAt: null }, { hooks: false, transaction });
  return receipts;
}

function refuseDone(row: Model): void {
  if (row.get('ticketId')) throw new TicketingError('intake.submissionDone', { ticketNo: row.get('ticketNo') });
}

/** Who sent it, when that was proven. */
const contactOf = (row: Model): string | null => (row.get('contactId') ? String(row.get('contactId')) : null);

/** What a webhook brought holds a payload in the row it was kept in; its columns are empty until it is filed. */
const isPayload = (row: Model): boolean => row.get('channel') === 'webhook' && row.get('payload') !== null;

/** What is refused stays refused until somebody changes something; what fails may work a little later. */
async function noteFailure(desk: IntakeDesk, id: string, error: Error): Promise<void> {
  const open = { id, state: { [Op.in]: OPEN } };
  const row = (await submissions(desk).findOne({ where: open as never })) as Model | null;
  if (!row) return;
  const tries = Number(row.get('tries') ?? 0) + 1;
  const isRefusal = error instanceof TicketingError && error.status < 500;
  const nextTryAt = isRefusal ? null : nextTryAfter(tries, desk.now());
  await submissions(desk).update({ state: 'failed', tries, nextTryAt, ...problemOf(error) }, { where: open as never, hooks: false });
}

const submissions = ({ db }: IntakeDesk) => db.getCollection('ticketingSubmissions').model;
