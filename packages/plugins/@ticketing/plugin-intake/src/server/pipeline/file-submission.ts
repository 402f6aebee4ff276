import type { Transaction } from '@nocobase/database';
import type { PreparedTicket } from '@ticketing/plugin-tickets';
import type { Submission } from '../../domain';
import { findRequester } from '../customers/find-requester';
import { requesterOf } from '../customers/known-requester';
import { claimKey, noteTicket, type ClaimOfKey } from '../dedupe/claim-key';
import type { IntakeDesk } from '../intake-desk';
import { promiseReceipt } from '../mails/promise-receipt';
import { checkFiling } from './check-filing';
import { storeDuplicate, storeFiled } from './store-submission';

/** What a sender gets to know of what became of it. */
export interface Receipt {
  submissionId: string;
  ticketId: string;
  ticketNo: string;
  isDuplicate: boolean;
}

export interface Filing {
  submission: Submission;
  claim: ClaimOfKey;
  prepared: PreparedTicket;
  payload: unknown;
  /** The contact when it is proven who sends it; null: what the submission says of him is looked up. */
  contactId: string | null;
  /** The ids ticket and submission are to have; drawn when left out. */
  newIds?: { ticketId: string; submissionId: string };
  /** The row of a submission that was kept before; null for one that just came in. */
  submissionId: string | null;
  /** The row that keeps the payload it is one of several of. */
  payloadOf?: string | null;
}

/** Makes a ticket of a submission in the given transaction, or finds the one it is a duplicate of. Throws what is wrong with it. */
export async function fileSubmission(desk: IntakeDesk, filing: Filing, transaction: Transaction): Promise<Receipt> {
  const { submission, claim, prepared, payload, submissionId, payloadOf = null } = filing;
  const keep = { payload, contactId: filing.contactId, submissionId, newId: filing.newIds?.submissionId, payloadOf };
  // What waits for others comes first: MySQL shows a transaction what was there at its first plain read.
  const ticketId = filing.newIds?.ticketId ?? desk.newId();
  const known = await claimKey(desk, claim, transaction, { ticketId });
  if (known) {
    const receipt = await storeDuplicate(desk, submission, known, keep, transaction);
    if (receipt) return receipt;
    await noteTicket(desk, claim, ticketId, transaction);
  }
  const { contactId, customerId } = filing.contactId
    ? await requesterOf(desk, filing.contactId, transaction)
    : await findRequester(desk, submission.contact, submission.languageCode, transaction);
  const details = await checkFiling(desk, submission, transaction);
  const { contact } = submission;
  const ticket = await desk.tickets.file(
    {
      values: {
        id: ticketId,
        title: submission.title,
        description: submission.description,
        businessTypeCode: submission.businessTypeCode,
        categoryCode: submission.categoryCode,
        customerUrgency: submission.customerUrgency,
        languageCode: submission.languageCode,
        sourceChannel: submission.channel,
        sourceSystem: submission.sourceSystem,
        externalRefId: submission.externalRefId,
        contactId, customerId,
        portalIsPrivate: submission.isPrivate ?? false,
        contactName: contact.name, contactEmail: contact.email, contactPhone: contact.phone, contactCompany: contact.company,
      },
      details,
      fileIds: submission.fileIds,
      arePartiesKnown: true,
      actorName: contact.name ?? contact.email ?? submission.sourceSystem,
    },
    prepared,
    transaction,
  );
  await promiseReceipt(desk, submission, ticketId, transaction);
  return storeFiled(desk, submission, { ticketId, ticketNo: String(ticket.get('ticketNo')) }, keep, transaction);
}
