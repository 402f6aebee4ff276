import type { ContactParty, Party } from './new-ticket-api';
import { emptyContact, type NewContact, type TicketDraft } from './ticket-draft';

const LOOKS_LIKE_PHONE = /^\+?[\d\s()/.-]{5,}$/;

/** A new contact from what somebody typed while looking for one: an address, a number, else a name. */
export function contactFromText(text: string): NewContact {
  if (text.includes('@')) return { ...emptyContact, contactEmail: text };
  if (LOOKS_LIKE_PHONE.test(text)) return { ...emptyContact, contactPhone: text };
  return { ...emptyContact, contactName: text };
}

/** Choosing a contact of exactly one customer chooses that customer too, unless another one is chosen already. */
export function withContact(draft: TicketDraft, contact: ContactParty | undefined): TicketDraft {
  const [only, ...others] = contact?.customers ?? [];
  const customer = draft.customer ?? (others.length === 0 ? only : undefined);
  return { ...draft, contact, customer };
}

/** Another customer keeps the contact only if the contact speaks for that customer, too. */
export function withCustomer(draft: TicketDraft, customer: Party | undefined): TicketDraft {
  const speaksFor = draft.contact?.customers?.some(({ id }) => id === customer?.id);
  const isKept = !customer || !draft.contact?.customers?.length || speaksFor;
  return { ...draft, customer, contact: isKept ? draft.contact : undefined };
}
