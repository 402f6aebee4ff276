import { Op, type Model, type Transaction } from '@nocobase/database';
import { domainOf, matchContact, type ClaimedContact, type ContactMatch, type KnownContact, type KnownCustomer } from '../../domain';
import { holdKey } from '../dedupe/claim-key';
import { hashOf } from '../dedupe/hash';
import type { IntakeDesk } from '../intake-desk';

/**
 * The contact and customer of a submission. A contact that is not known is made, once also when the same stranger writes twice at the same moment;
 * without name, e-mail and phone there is none.
 */
export async function findRequester(desk: IntakeDesk, claim: ClaimedContact, languageCode: string | null, transaction: Transaction): Promise<ContactMatch> {
  const match = await lookUp(desk, claim, transaction);
  if (match.contactId || !(claim.email || claim.phone || claim.name)) return match;
  if (claim.email && !(await holdKey(desk, `contact:${hashOf(claim.email)}`, transaction))) {
    // Whoever held the key has committed by now: his contact is there.
    const again = await lookUp(desk, claim, transaction);
    if (again.contactId) return again;
  }
  return { ...match, contactId: await makeContact(desk, claim, languageCode, match.customerId, transaction) };
}

async function lookUp({ db }: IntakeDesk, claim: ClaimedContact, transaction: Transaction): Promise<ContactMatch> {
  const contacts = await contactsLike(db, claim, transaction);
  const domain = domainOf(claim.email);
  // The domain speaks for those whose customer is not known.
  const asksDomain = domain !== null && contacts.every(({ customerIds }) => !customerIds.length);
  return matchContact(claim, contacts, asksDomain ? await customersOf(db, domain, transaction) : []);
}

type Database = IntakeDesk['db'];

async function contactsLike(db: Database, { email, phone, name }: ClaimedContact, transaction: Transaction): Promise<KnownContact[]> {
  // Tickets keeps addresses in lower case.
  const where = email ? { email } : phone && name ? { name, phone: { [Op.ne]: null } } : null;
  if (!where) return [];
  // MySQL shows a transaction what was there at its first read; who reads to lock sees what others committed since. Without a join: in one it would
  // lock, and look at, the outer rows only.
  const rows = (await db.getCollection('ticketingContacts').model.findAll({
    where: where as never, attributes: ['id', 'name', 'email', 'phone'], order: [['id', 'ASC']], limit: 50, transaction, lock: transaction.LOCK.SHARE, raw: true,
  })) as unknown as Pick<KnownContact, 'id' | 'name' | 'email' | 'phone'>[];
  if (!rows.length) return [];
  const links = (await db.getCollection('ticketingContactCustomers').model.findAll({
    where: { contactId: { [Op.in]: rows.map(({ id }) => id) } }, attributes: ['contactId', 'customerId'], transaction, raw: true,
  })) as unknown as Record<'contactId' | 'customerId', string | number>[];
  return rows.map(({ id, name, email: address, phone: number }) => ({
    id: String(id), name: name ?? null, email: address ?? null, phone: number ?? null,
    customerIds: links.filter(({ contactId }) => String(contactId) === String(id)).map(({ customerId }) => String(customerId)),
  }));
}

async function customersOf(db: Database, domain: string, transaction: Transaction): Promise<KnownCustomer[]> {
  const rows = (await db.getCollection('ticketingCustomers').model.findAll({ where: { domain }, attributes: ['id', 'domain'], limit: 2, transaction, lock: transaction.LOCK.SHARE })) as Model[];
  return rows.map((row) => ({ id: String(row.get('id')), domain: row.get('domain') as string | null }));
}

async function makeContact({ db }: IntakeDesk, claim: ClaimedContact, languageCode: string | null, customerId: string | null, transaction: Transaction): Promise<string> {
  const { name, email, phone } = claim;
  const contact = (await db.getCollection('ticketingContacts').model.create({ name: name ?? email ?? phone, email, phone, languageCode }, { transaction })) as Model;
  const contactId = String(contact.get('id'));
  if (customerId) await db.getCollection('ticketingContactCustomers').model.create({ contactId, customerId }, { transaction });
  return contactId;
}
