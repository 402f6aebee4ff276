import type { ContactParty, Party } from './party';

/** For whom a ticket is: a customer, and the contact who speaks for them. */
export interface Requester {
  customer?: Party;
  contact?: ContactParty;
}

/** Choosing a contact of exactly one customer chooses that customer too, unless another one is chosen already. */
export function withContact<Draft extends Requester>(draft: Draft, contact: ContactParty | undefined): Draft {
  const [only, ...others] = contact?.customers ?? [];
  const customer = draft.customer ?? (others.length === 0 ? only : undefined);
  return { ...draft, contact, customer };
}

/** Another customer keeps the contact only if the contact speaks for that customer, too, or for nobody we know. */
export function withCustomer<Draft extends Requester>(draft: Draft, customer: Party | undefined): Draft {
  const speaksFor = draft.contact?.customers?.some(({ id }) => id === customer?.id);
  const isKept = !customer || !draft.contact?.customers?.length || speaksFor;
  return { ...draft, customer, contact: isKept ? draft.contact : undefined };
}
