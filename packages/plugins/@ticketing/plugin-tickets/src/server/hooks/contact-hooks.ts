import type { Database, Model } from '@nocobase/database';

/** Addresses are compared wherever something comes in, so they are kept in one form: lower case, without spaces around them. */
export function keepAddressesAlike(db: Database): void {
  db.on('ticketingContacts.beforeSave', (contact: Model) => {
    const email = contact.get('email') as string | null;
    if (typeof email === 'string') contact.set('email', email.trim().toLowerCase() || null);
  });
}
