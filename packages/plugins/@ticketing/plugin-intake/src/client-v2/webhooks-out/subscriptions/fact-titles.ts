import type { Fact } from '@ticketing/plugin-tickets/forms';
import { tExpr } from '../../locale';

const TITLES: Record<string, string> = {
  businessTypeCode: tExpr('Business type'),
  categoryCode: tExpr('Category'),
  priority: tExpr('Priority'),
  customerUrgency: tExpr('Customer urgency'),
  customerId: tExpr('Customer'),
  'customer.level': tExpr('Customer level'),
  sourceChannel: tExpr('Channel'),
  languageCode: tExpr('Language'),
};

/** What the condition of a subscription may ask of a ticket, in the words of the screen. */
export const FACTS: readonly Fact[] = Object.entries(TITLES).map(([name, title]) => ({ name, title }));
