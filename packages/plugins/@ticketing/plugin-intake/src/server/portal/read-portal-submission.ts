import { TicketingError } from '@ticketing/plugin-tickets';
import Ajv from 'ajv/dist/2020';
import type { Submission } from '../../domain';
import { invalid } from '../pipeline/read-submission';
import { SUBMISSION_SCHEMA } from '../pipeline/submission-schema';
import type { PortalForm } from './portal-forms';

interface SentRequest {
  title: string;
  businessTypeCode: string;
  description?: string;
  categoryCode?: string;
  customerUrgency?: string;
  languageCode?: string;
  details?: Record<string, unknown>;
  isPrivate?: boolean;
  fileIds?: (string | number)[];
}

const { title, description, businessTypeCode, categoryCode, customerUrgency, languageCode, details } = SUBMISSION_SCHEMA.properties;

/** What customers may say: who they are is known, and references of other systems are not theirs. */
const isRequest = new Ajv().compile<SentRequest>({
  type: 'object',
  additionalProperties: false,
  required: ['title', 'businessTypeCode'],
  properties: {
    title, description, businessTypeCode, categoryCode, customerUrgency, languageCode, details,
    isPrivate: { type: 'boolean' },
    fileIds: { type: 'array', maxItems: 100, items: { type: ['string', 'integer'], pattern: '^[0-9]{1,20}$' } },
  },
});

/** Reads a request sent in the portal. Throws intake.invalid, intake.businessTypeUnknown, intake.detailsUnknown. */
export function readPortalSubmission(sent: unknown, forms: readonly PortalForm[], contact: Submission['contact'], userId: string): Submission {
  if (!isRequest(sent)) throw invalid(isRequest.errors?.[0]);
  const form = forms.find(({ code }) => code === sent.businessTypeCode);
  if (!form) throw new TicketingError('intake.businessTypeUnknown', { field: 'businessTypeCode', code: sent.businessTypeCode });
  const given = sent.details ?? {};
  const foreign = Object.keys(given).find((name) => !form.fields.some((field) => field.name === name));
  if (foreign) throw new TicketingError('intake.detailsUnknown', { field: foreign });
  const missing = form.fields.find(({ name, required }) => required && isBlank(given[name]));
  if (missing) throw new TicketingError('intake.invalid', { field: missing.name, problem: 'it is required' });
  return {
    channel: 'portal',
    sourceKey: userId,
    title: sent.title,
    description: sent.description ?? null,
    businessTypeCode: sent.businessTypeCode,
    categoryCode: sent.categoryCode ?? null,
    customerUrgency: sent.customerUrgency ?? null,
    languageCode: sent.languageCode ?? null,
    contact,
    sourceSystem: null,
    externalRefId: null,
    details: given,
    fileIds: [...new Set((sent.fileIds ?? []).map(String))],
    isPrivate: sent.isPrivate ?? false,
  };
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
