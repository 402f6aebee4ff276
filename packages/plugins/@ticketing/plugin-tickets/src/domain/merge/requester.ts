/** Who asked, as a ticket knows him. */
export interface Requester {
  contactId: string | null;
  contactEmail: string | null;
}

const addressOf = ({ contactEmail }: Requester) => contactEmail?.trim().toLowerCase() || null;

/**
 * Whether two tickets come from the same person, so that each may show him what was written on the other. Two contacts are two people, even with
 * one address; nobody is the same as nobody.
 */
export function isSameRequester(a: Requester, b: Requester): boolean {
  if (a.contactId && b.contactId) return a.contactId === b.contactId;
  const address = addressOf(a);
  return address !== null && address === addressOf(b);
}
