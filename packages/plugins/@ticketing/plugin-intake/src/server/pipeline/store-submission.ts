import type { Model, Transaction } from '@nocobase/database';
import type { Submission, SubmissionState } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { insertRow } from '../rows/insert-row';
import type { Receipt } from './file-submission';

interface TicketOfSubmission {
  ticketId: string;
  ticketNo: string;
}

/** What is kept of a submission beside what it says. */
export interface KeptAlong {
  payload: unknown;
  /** Who sent it, when that is proven. */
  contactId: string | null;
  /** Its row when it was kept before. */
  submissionId: string | null;
  /** The id of its row when it gets one now; drawn when left out. */
  newId?: string;
  /** The row that keeps the payload it is one of several of. */
  payloadOf?: string | null;
}

/** Notes that a submission has become a ticket: in its own row if it was kept before. */
export const storeFiled = (desk: IntakeDesk, submission: Submission, ticket: TicketOfSubmission, keep: KeptAlong, transaction: Transaction) =>
  store(desk, 'filed', submission, ticket, keep, transaction);

/** Notes a submission whose ticket was there already. Null when that ticket is gone: then it is the first again. */
export async function storeDuplicate(
  desk: IntakeDesk, submission: Submission, ticketId: string, keep: KeptAlong, transaction: Transaction,
): Promise<Receipt | null> {
  const ticket = (await desk.db.getCollection('ticketingTickets').model.findByPk(ticketId, {
    attributes: ['ticketNo'],
    transaction,
    // Committed by somebody else a moment ago: MySQL shows that only to those who read to lock.
    lock: transaction.LOCK.SHARE,
  })) as Model | null;
  if (!ticket) return null;
  return store(desk, 'duplicate', submission, { ticketId, ticketNo: String(ticket.get('ticketNo')) }, keep, transaction);
}

async function store(
  desk: IntakeDesk, state: SubmissionState, submission: Submission, ticket: TicketOfSubmission, { payload, contactId, submissionId, newId, payloadOf = null }: KeptAlong, transaction: Transaction,
): Promise<Receipt> {
  const { model } = desk.db.getCollection('ticketingSubmissions');
  const at = desk.now(transaction);
  const outcome = { state, ...ticket, filedAt: at, problem: null, problemCode: null, nextTryAt: null };
  const id = submissionId ?? newId ?? desk.newId();
  // What was kept may have been read anew, as payloads are.
  if (submissionId) await model.update({ ...rowOf(submission), ...outcome }, { where: { id }, hooks: false, transaction });
  else await insertRow(desk.db, 'ticketingSubmissions', { id, ...rowOf(submission), contactId, payload, payloadOf, tries: 1, receivedAt: at, createdAt: at, updatedAt: at, ...outcome }, transaction);
  return { submissionId: id, ...ticket, isDuplicate: state === 'duplicate' };
}

/** The columns of a submission. */
export function rowOf({ contact, fileIds, ...rest }: Submission): Record<string, unknown> {
  const { name, email, phone, company } = contact;
  return { ...rest, contactName: name, contactEmail: email, contactPhone: phone, contactCompany: company, files: [...fileIds] };
}

/** A submission as it was stored. */
export function submissionOf(row: Model): Submission {
  const text = (column: string) => (row.get(column) as string | null) ?? null;
  return {
    channel: row.get('channel') as Submission['channel'],
    ...(Object.fromEntries(
      ['sourceKey', 'description', 'businessTypeCode', 'categoryCode', 'customerUrgency', 'languageCode', 'sourceSystem', 'externalRefId'].map((name) => [name, text(name)]),
    ) as Pick<Submission, 'sourceKey' | 'description' | 'businessTypeCode' | 'categoryCode' | 'customerUrgency' | 'languageCode' | 'sourceSystem' | 'externalRefId'>),
    title: text('title') ?? '',
    contact: { name: text('contactName'), email: text('contactEmail'), phone: text('contactPhone'), company: text('contactCompany') },
    details: (row.get('details') as Record<string, unknown> | null) ?? {},
    ...(row.get('isPrivate') ? { isPrivate: true } : {}),
    fileIds: ((row.get('files') as unknown[] | null) ?? []).map(String),
  };
}
