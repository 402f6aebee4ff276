import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { permissionFor } from '../access/ticket-access';

type Values = Record<string, unknown>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/**
 * The contact of somebody for whom an agent files a ticket: the one with this e-mail if there is one, else a new one, who speaks for the customer of the
 * ticket. Null when the caller may not create contacts, or said nothing of who it is: then the ticket keeps what was typed. An e-mail in another case is the
 * same; the oldest contact that has it counts.
 */
export async function contactOfCaller(ctx: Context, values: Values, transaction: Transaction): Promise<string | null> {
  const [name, email, phone] = [textOf(values.contactName), textOf(values.contactEmail)?.toLowerCase() ?? null, textOf(values.contactPhone)];
  if (!name && !email && !phone) return null;
  const create = await permissionFor(ctx, 'ticketingContacts', 'create');
  if (!create) return null;
  const contacts = ctx.db.getCollection('ticketingContacts').model;
  const known = email ? ((await contacts.findOne({ where: { email }, order: [['id', 'ASC']], attributes: ['id'], transaction })) as Model | null) : null;
  if (known) return String(known.get('id'));
  const customerId = values.customerId as string | number | null | undefined;
  const contact = (await ctx.db.getRepository('ticketingContacts').create({
    values: { name: name ?? email ?? phone, email, phone, ...(customerId && { customers: [customerId] }) },
    context: ctx,
    transaction,
  })) as Model;
  return String(contact.get('id'));
}
