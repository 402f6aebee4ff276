import type { SlaDesk } from '../sla-desk';
import type { SlaAlertEvent } from '../sweep/alert-event';
import type { AlertMessage } from '../sweep/write-messages';

/** Puts a mail down for each person with an address, once per alert: a mail of their own, so that nobody reads the address of others. */
export async function queueMails(desk: SlaDesk, channelName: string, { alertId, ticketId }: SlaAlertEvent, messages: readonly AlertMessage[]): Promise<void> {
  const now = desk.now();
  const rows = messages.flatMap(({ people, title, mailContent }) =>
    people.filter(({ email }) => email).map(({ id }) => ({
      alertId, ticketId, userId: id, channelName, subject: title, text: mailContent, state: 'waiting', tries: 0, queuedAt: now, nextTryAt: now,
    })),
  );
  if (rows.length) await desk.db.getCollection('ticketingSlaMails').model.bulkCreate(rows, { ignoreDuplicates: true });
}
