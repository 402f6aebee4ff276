import type { Submission } from '../submission/submission';

/**
 * What two submissions have in common when they are the same one. `ref`: the sender's own number, which stays the same for ever; `content`: what was
 * written, which somebody may write again another day.
 */
export interface DedupeKey {
  kind: 'ref' | 'content';
  /** To be hashed: it may be long and holds what people wrote. */
  text: string;
}

/** The key of a submission. Expects a normalised one. Of a known contact only his own submissions are the same one, whatever names and addresses say. */
export function dedupeKeyOf({ sourceSystem, externalRefId, contact, businessTypeCode, title, description, details }: Submission, contactId: string | null = null): DedupeKey {
  if (sourceSystem && externalRefId) return { kind: 'ref', text: JSON.stringify([sourceSystem.toLowerCase(), externalRefId]) };
  const who = contactId ? { contactId } : contact.email ?? digitsOf(contact.phone) ?? alike(contact.name);
  return { kind: 'content', text: JSON.stringify([who, businessTypeCode, alike(title), alike(description), sorted(details)]) };
}

/** A text without what a mail program or a second typing changes: width of characters, case, spaces. */
export const alike = (text: string | null): string | null => text?.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim() || null;

export const digitsOf = (phone: string | null): string | null => phone?.replace(/\D/g, '') || null;

const sorted = (details: Readonly<Record<string, unknown>>) =>
  Object.entries(details)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
