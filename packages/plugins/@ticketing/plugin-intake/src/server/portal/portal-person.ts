import type { Context } from '@nocobase/actions';
import type { Model, Transaction } from '@nocobase/database';
import { asRule, writeTransaction } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { portalUser } from './portal-right';

/** Who uses the portal. */
export interface PortalPerson {
  userId: string;
  /** Null for somebody who has not asked for anything yet. */
  contactId: string | null;
  name: string | null;
  /** His customers who let their contacts see all their tickets. */
  sharingCustomerIds: readonly string[];
}

/** The signed-in customer. Throws portal.notAllowed for everybody else. */
export async function portalPerson(desk: IntakeDesk, ctx: Context): Promise<PortalPerson> {
  const userId = await portalUser(ctx);
  const contact = await contactOf(desk, userId);
  const customers = (contact?.get('customers') as Model[] | undefined) ?? [];
  return {
    userId,
    contactId: contact && String(contact.get('id')),
    name: (contact?.get('name') as string | null) ?? nameOfUser(ctx),
    sharingCustomerIds: customers.filter((customer) => customer.get('sharesTickets') === true).map((customer) => String(customer.get('id'))),
  };
}

/**
 * The contact of a user, made when he has none. It is never one that was there before: the e-mail of an account proves nothing, and so it is not
 * given to the new contact either - others would be taken for it by their address.
 */
export async function ensureContact(desk: IntakeDesk, { userId, contactId, name }: PortalPerson): Promise<string> {
  if (contactId) return contactId;
  try {
    return await writeTransaction(desk.db, async (transaction) => makeContact(desk, userId, name, transaction));
  } catch (error) {
    // He sent two requests at once, and the unique key let the other one make it.
    const made = await contactOf(desk, userId);
    if (!made) throw error;
    return String(made.get('id'));
  }
}

async function makeContact(desk: IntakeDesk, userId: string, name: string | null, transaction: Transaction): Promise<string> {
  const contact = (await desk.db.getRepository('ticketingContacts').create({ values: { userId, name }, ...asRule(transaction) } as never)) as Model;
  return String(contact.get('id'));
}

const contactOf = ({ db }: IntakeDesk, userId: string) =>
  db.getCollection('ticketingContacts').model.findOne({ where: { userId }, include: [{ association: 'customers' }] }) as Promise<Model | null>;

function nameOfUser(ctx: Context): string {
  const { nickname, username, id } = ctx.state.currentUser as { nickname?: string; username?: string; id: number };
  return nickname || username || String(id);
}
