import type { WebhookScheme } from '../../domain';

/** How a sender proves who it is, and what to do over there. */
export const SCHEME_WORDS: Record<WebhookScheme, { title: string; hint: string }> = {
  standard: { title: 'Standard Webhooks', hint: 'The sender signs id, time and body as standardwebhooks.com describes. Its secret is base64, often behind "whsec_".' },
  github: { title: 'GitHub signature', hint: 'In GitHub: Settings → Webhooks, content type application/json, this secret, and the events you want.' },
  stripe: { title: 'Stripe signature', hint: 'In Stripe: Developers → Webhooks. Stripe makes the signing secret ("whsec_…"); copy it here.' },
  bearer: { title: 'Bearer token', hint: 'The sender puts the secret into the header Authorization, as Alertmanager does with http_config. It proves the sender, but not that nobody changed the text: use it with https only.' },
};

/** What people call the fields of a submission. */
export const FIELD_TITLES: Record<string, string> = {
  title: 'Subject',
  description: 'Description',
  businessTypeCode: 'Business type code',
  categoryCode: 'Category code',
  customerUrgency: 'Urgency to the customer',
  languageCode: 'Language',
  'contact.name': "Contact's name",
  'contact.email': "Contact's e-mail",
  'contact.phone': "Contact's phone",
  'contact.company': "Contact's company",
  sourceSystem: 'Source system',
  externalRefId: 'External reference',
};
