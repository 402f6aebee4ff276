import type { Model, Transaction } from '@nocobase/database';
import type { ContactMatch } from '../../domain';
import type { IntakeDesk } from '../intake-desk';

/** A contact of whom it is proven that he asks, and his customer unless he has none or several. */
export async function requesterOf({ db }: IntakeDesk, contactId: string, transaction: Transaction): Promise<ContactMatch> {
  const contact = (await db.getCollection('ticketingContacts').model.findByPk(contactId, { include: [{ association: 'customers' }], transaction })) as Model | null;
  const customers = ((contact?.get('customers') as Model[] | null) ?? []).map((customer) => String(customer.get('id')));
  return { contactId: contact && contactId, customerId: customers.length === 1 ? customers[0] : null };
}
