const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
// Before a digit the underscore stays: repair_2 and repair2 are two types and must not share a table.
const camelCase = (code: string) => code.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** `it_support` → `itSupportDetails`, the relation from a ticket to its business row. */
export const detailsAssociation = (code: string): string => `${camelCase(code)}Details`;

/** `it_support` → `ticketingItSupportDetails`, the collection of the business rows. */
export const detailsCollection = (code: string): string => `ticketing${capitalised(camelCase(code))}Details`;
