import { alike, digitsOf } from '../dedupe/dedupe-key';
import type { ClaimedContact } from '../submission/submission';

export interface KnownContact {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  customerIds: readonly string[];
}

export interface KnownCustomer {
  id: string;
  /** Addresses below it are theirs; null when nobody said so. */
  domain: string | null;
}

/** Who asks, as far as the desk knows. `contactId` null: nobody known; `customerId` null: no customer, or more than one. */
export interface ContactMatch {
  contactId: string | null;
  customerId: string | null;
}

/**
 * Finds the contact a claim speaks of: by e-mail; without one by phone and name together. A name alone matches nobody. Of several the one that
 * was there first. The customer is the only one of the contact, else the only one whose domain the e-mail is of.
 */
export function matchContact(claim: ClaimedContact, contacts: readonly KnownContact[], customers: readonly KnownCustomer[]): ContactMatch {
  const contact = [...contacts].filter((known) => isSame(claim, known)).sort(byAge)[0];
  const ofContact = contact ? [...new Set(contact.customerIds)] : [];
  const ofDomain = ofContact.length ? [] : customers.filter(({ domain }) => domain && domain.toLowerCase() === domainOf(claim.email)).map(({ id }) => id);
  return { contactId: contact?.id ?? null, customerId: only(ofContact) ?? only([...new Set(ofDomain)]) };
}

/** The domain of an address in lower case; null when it has none. */
export const domainOf = (email: string | null): string | null => /@([^@\s]+)$/.exec(email ?? '')?.[1].toLowerCase() ?? null;

function isSame(claim: ClaimedContact, known: KnownContact): boolean {
  if (claim.email) return known.email?.trim().toLowerCase() === claim.email;
  const phone = digitsOf(claim.phone);
  return phone !== null && phone === digitsOf(known.phone) && alike(claim.name) !== null && alike(claim.name) === alike(known.name);
}

/** Ids grow with time; compared as numbers of any length. */
const byAge = (a: KnownContact, b: KnownContact) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

const only = (ids: readonly string[]): string | null => (ids.length === 1 ? ids[0] : null);
