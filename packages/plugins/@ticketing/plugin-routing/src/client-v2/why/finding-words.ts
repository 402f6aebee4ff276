import type { Ticket } from '@ticketing/plugin-tickets/client-v2';
import type { Finding } from '@ticketing/plugin-tickets/domain';
import type { T } from '../locale';
import { FACT_TITLES } from '../words/fact-titles';

/** The name of a value, such as the title of a business type; undefined when the code has to do. */
type NameOf = (fact: string, value: unknown) => string | undefined;

/** Why a condition held: "Business type is Repair", "Customer level is not empty". What a ticket is says more than the list it was looked for in. */
export function whyItHeld({ fact, operator, expected, actual }: Finding, nameOf: NameOf, t: T): string {
  const title = FACT_TITLES[fact] ? t(FACT_TITLES[fact]) : fact;
  if (operator === '$empty') return t('{{fact}} is empty', { fact: title });
  if (operator === '$notEmpty') return t('{{fact}} is not empty', { fact: title });
  if (operator === '$ne' || operator === '$notIn') return t('{{fact}} is not {{value}}', { fact: title, value: valueWords(fact, expected, nameOf, t) });
  return t('{{fact}} is {{value}}', { fact: title, value: valueWords(fact, actual, nameOf, t) });
}

function valueWords(fact: string, value: unknown, nameOf: NameOf, t: T): string {
  if (value === null || value === undefined || value === '') return t('(empty)');
  if (Array.isArray(value)) return value.map((one: unknown) => valueWords(fact, one, nameOf, t)).join(', ');
  return nameOf(fact, value) ?? String(value);
}

/** Names for the codes and ids this very ticket bears; a rule may ask for others, which then stay codes. */
export const namesOfTicket =
  ({ businessType, category, customer }: Ticket, t: T): NameOf =>
  (fact, value) => {
    const code = String(value);
    if (fact === 'businessTypeCode') return businessType?.code === code ? t(businessType.title) : undefined;
    if (fact === 'categoryCode') return category?.code === code ? t(category.title) : undefined;
    return fact === 'customerId' && customer && String(customer.id) === code ? customer.name : undefined;
  };
