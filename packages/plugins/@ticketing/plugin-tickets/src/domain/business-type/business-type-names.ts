const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const words = (code: string) => code.split('_').filter(Boolean);

/** `it_support` → `itSupportDetails`, the relation from a ticket to its business row. */
export function detailsAssociation(code: string): string {
  const [first = '', ...rest] = words(code);
  return `${first}${rest.map(capitalised).join('')}Details`;
}

/** `it_support` → `ticketingItSupportDetails`, the collection of the business rows. */
export const detailsCollection = (code: string): string => `ticketing${words(code).map(capitalised).join('')}Details`;
