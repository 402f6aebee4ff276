import { Op, type Model } from '@nocobase/database';
import { TicketingError, writeTransaction } from '@ticketing/plugin-tickets';
import { nextTryAfter } from '../../domain';
import { claimFor } from '../dedupe/claim-key';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';
import { fileSubmission, type Receipt } from './file-submission';
import { problemOf } from './keep-failed';
import { submissionOf } from './store-submission';

const BATCH = 100;

/** Runs submissions again that failed and are due. Answers how many have become tickets. */
export async function rerunFailed(desk: IntakeDesk): Promise<number> {
  const rows = (await submissions(desk).findAll({
    where: { state: 'failed', nextTryAt: { [Op.lte]: desk.now() } }, attributes: ['id'], order: [['nextTryAt', 'ASC'], ['id', 'ASC']], limit: BATCH,
  })) as Model[];
  let filed = 0;
  for (const row of rows) {
    try {
      await rerunSubmission(desk, String(row.get('id')));
      filed += 1;
    } catch (error) {
      desk.app.log.warn(`submission ${String(row.get('id'))} failed again: ${(error as Error).message}`);
    }
  }
  return filed;
}

/**
 * Runs one submission again that was kept. Its row is locked meanwhile, so it makes one ticket however often it is asked for. Throws
 * intake.submissionUnknown, intake.submissionDone, or what is still wrong, which is noted.
 */
export async function rerunSubmission(desk: IntakeDesk, submissionId: string): Promise<Receipt> {
  const { dedupeWindowMinutes } = await readIntakeSettings(desk.db);
  const prepared = await desk.tickets.prepareTicket();
  try {
    return await writeTransaction(desk.db, async (transaction) => {
      const row = (await submissions(desk).findByPk(submissionId, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
      if (!row) throw new TicketingError('intake.submissionUnknown');
      if (row.get('ticketId')) throw new TicketingError('intake.submissionDone', { ticketNo: row.get('ticketNo') });
      const submission = submissionOf(row);
      const contactId = row.get('contactId') ? String(row.get('contactId')) : null;
      const claim = claimFor(submission, dedupeWindowMinutes, desk.now(transaction), contactId);
      return fileSubmission(desk, { submission, claim, prepared, payload: null, contactId, submissionId }, transaction);
    });
  } catch (error) {
    await noteFailure(desk, submissionId, error as Error);
    throw error;
  }
}

async function noteFailure(desk: IntakeDesk, id: string, error: Error): Promise<void> {
  const row = (await submissions(desk).findOne({ where: { id, state: 'failed' } })) as Model | null;
  if (!row) return;
  const tries = Number(row.get('tries') ?? 0) + 1;
  await submissions(desk).update({ tries, nextTryAt: nextTryAfter(tries, desk.now()), ...problemOf(error) }, { where: { id, state: 'failed' }, hooks: false });
}

const submissions = ({ db }: IntakeDesk) => db.getCollection('ticketingSubmissions').model;
