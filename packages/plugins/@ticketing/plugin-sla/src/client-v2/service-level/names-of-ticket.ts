import type { Ticket } from '@ticketing/plugin-tickets/client-v2';
import type { NameOf } from './finding-words';

/** Names for the codes and ids this very ticket bears; a policy may ask for others, which then stay codes. */
export function namesOfTicket({ businessType, category, customer }: Ticket): NameOf {
  return (fact, value) => {
    const code = String(value);
    if (fact === 'businessTypeCode') return businessType?.code === code ? businessType.title : undefined;
    if (fact === 'categoryCode') return category?.code === code ? category.title : undefined;
    return fact === 'customerId' && customer && String(customer.id) === code ? customer.name : undefined;
  };
}
