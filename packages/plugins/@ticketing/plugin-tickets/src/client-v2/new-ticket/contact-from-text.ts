import { emptyContact, type NewContact } from './ticket-draft';

const LOOKS_LIKE_PHONE = /^\+?[\d\s()/.-]{5,}$/;

/** A new contact from what somebody typed while looking for one: an address, a number, else a name. */
export function contactFromText(text: string): NewContact {
  if (text.includes('@')) return { ...emptyContact, contactEmail: text };
  if (LOOKS_LIKE_PHONE.test(text)) return { ...emptyContact, contactPhone: text };
  return { ...emptyContact, contactName: text };
}
