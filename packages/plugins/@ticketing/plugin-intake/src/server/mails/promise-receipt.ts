import type { Transaction } from '@nocobase/database';
import { readSettings } from '@ticketing/plugin-tickets';
import type { Submission, SubmissionChannel } from '../../domain';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';
import { queueMail } from './queue-mail';

/** Channels on which people write themselves. A machine that files for somebody says what it did in its own words. */
const PEOPLE: readonly SubmissionChannel[] = ['form', 'email'];

/** A mail with number and link to whoever gave his address, where the desk has an address for the link. */
export async function promiseReceipt(desk: IntakeDesk, { channel, contact, languageCode }: Submission, ticketId: string, transaction: Transaction): Promise<void> {
  if (!contact.email || !PEOPLE.includes(channel)) return;
  const { sendsReceipts } = await readIntakeSettings(desk.db, transaction);
  if (!sendsReceipts || !(await readSettings(desk.db, transaction)).publicUrl) return;
  await queueMail(desk, { kind: 'receipt', email: contact.email, languageCode, ticketId }, transaction);
}
