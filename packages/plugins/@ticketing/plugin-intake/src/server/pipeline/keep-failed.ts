import { TicketingError } from '@ticketing/plugin-tickets';
import { nextTryAfter, type Submission } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { rowOf, type KeptAlong } from './store-submission';

/** Channels whose sender comes back by himself when told of a fault; the others are run again by the desk. */
const SENDER_RETRIES = ['api'];

/** Keeps a submission that could not be filed, with what was wrong. Answers its id. */
export async function keepFailed(desk: IntakeDesk, submission: Submission, { payload, contactId }: Pick<KeptAlong, 'payload' | 'contactId'>, error: Error): Promise<string> {
  const id = desk.newId();
  const at = desk.now();
  desk.app.log.error(`submission ${id} could not be filed: ${error.message}`, { stack: error.stack });
  const nextTryAt = SENDER_RETRIES.includes(submission.channel) ? null : nextTryAfter(1, at);
  await desk.db
    .getCollection('ticketingSubmissions')
    .model.create({ id, state: 'failed', ...rowOf(submission), contactId, payload, tries: 1, receivedAt: at, nextTryAt, ...problemOf(error) }, { hooks: false });
  return id;
}

/** What admins read about it. */
export const problemOf = (error: Error) => ({ problem: error.message, problemCode: error instanceof TicketingError ? error.code : null });
