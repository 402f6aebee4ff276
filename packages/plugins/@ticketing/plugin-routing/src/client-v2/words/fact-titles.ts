import { tExpr } from '../locale';

/** What the condition of a rule may ask of a ticket, in the words of the screen. */
export const FACT_TITLES: Record<string, string> = {
  businessTypeCode: tExpr('Business type'),
  categoryCode: tExpr('Category'),
  priority: tExpr('Priority'),
  customerUrgency: tExpr('Customer urgency'),
  customerId: tExpr('Customer'),
  'customer.level': tExpr('Customer level'),
  sourceChannel: tExpr('Channel'),
  languageCode: tExpr('Language'),
};
