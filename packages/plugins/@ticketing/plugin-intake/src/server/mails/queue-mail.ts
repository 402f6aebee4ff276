import type { Transaction } from '@nocobase/database';
import type { IntakeDesk } from '../intake-desk';

export interface QueuedMail {
  kind: 'receipt' | 'links';
  email: string;
  languageCode: string | null;
  ticketId: string | null;
}

/** Puts a mail down to be sent, in the transaction of what it tells of. */
export async function queueMail(desk: IntakeDesk, mail: QueuedMail, transaction?: Transaction): Promise<void> {
  const at = desk.now(transaction);
  const row = { id: desk.newId(), ...mail, state: 'waiting', tries: 0, queuedAt: at, nextTryAt: at };
  await desk.db.getCollection('ticketingIntakeMails').model.create(row, { hooks: false, transaction });
}
