import type { Refusal } from '@ticketing/plugin-tickets/forms';

const CODE_PLACES: Record<string, string> = {
  'webhook.titleMissing': 'title',
  'webhook.urlInvalid': 'url',
  'webhook.hostPrivate': 'url',
  'webhook.eventsMissing': 'events',
  'webhook.eventUnknown': 'events',
};

/** What is wrong with a subscription, by field of the form; `whole` when it belongs to none. */
export type SubscriptionProblems = Readonly<Record<string, string>>;

/** Where on the form a refusal belongs. */
export const placeOfRefusal = ({ code }: Refusal): string => CODE_PLACES[code] ?? (code.startsWith('condition.') ? 'conditions' : 'whole');
