import type { Database, Model } from '@nocobase/database';

/** Who sent it, and what became of it. */
const OURS = ['contactId', 'ticketId', 'ticketNo'];

/**
 * Who sent a submission is known by our own code only, which writes without hooks: whatever comes through a form, a stock action or another plugin
 * names nobody, or a stranger could file in the name of a contact. The same holds for the ticket it became.
 */
export function guardSender(db: Database): void {
  db.on('ticketingSubmissions.beforeSave', (submission: Model) => {
    for (const column of OURS) {
      if (submission.changed(column as never)) submission.set(column, submission.isNewRecord ? null : submission.previous(column as never));
    }
  });
}
