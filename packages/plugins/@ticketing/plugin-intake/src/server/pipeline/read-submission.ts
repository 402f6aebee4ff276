import { TicketingError } from '@ticketing/plugin-tickets';
import Ajv, { type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { Submission, SubmissionChannel } from '../../domain';
import { SUBMISSION_SCHEMA } from './submission-schema';

interface SentSubmission {
  title: string;
  description?: string;
  businessTypeCode?: string;
  categoryCode?: string;
  customerUrgency?: string;
  languageCode?: string;
  contact?: Partial<Submission['contact']>;
  sourceSystem?: string;
  externalRefId?: string;
  details?: Record<string, unknown>;
}

const ajv = new Ajv({ allErrors: false });
addFormats(ajv);
const isSubmission = ajv.compile<SentSubmission>(SUBMISSION_SCHEMA);

/** Reads what a caller sent. Throws intake.invalid, which names the field. */
export function readSubmission(sent: unknown, channel: SubmissionChannel, sourceKey: string | null): Submission {
  if (!isSubmission(sent)) throw invalid(isSubmission.errors?.[0]);
  const { contact = {}, details = {}, title, ...rest } = sent;
  const text = (value: string | undefined) => value ?? null;
  return {
    channel,
    sourceKey,
    title,
    description: text(rest.description),
    businessTypeCode: text(rest.businessTypeCode),
    categoryCode: text(rest.categoryCode),
    customerUrgency: text(rest.customerUrgency),
    languageCode: text(rest.languageCode),
    sourceSystem: text(rest.sourceSystem),
    externalRefId: text(rest.externalRefId),
    contact: { name: contact.name ?? null, email: contact.email ?? null, phone: contact.phone ?? null, company: contact.company ?? null },
    details,
    fileIds: [],
  };
}

/** The first fault of a request, as intake.invalid. */
export function invalid(error: ErrorObject | undefined): TicketingError {
  const { missingProperty, additionalProperty } = (error?.params ?? {}) as { missingProperty?: string; additionalProperty?: string };
  const path = [...(error?.instancePath ?? '').split('/').filter(Boolean), missingProperty ?? additionalProperty].filter(Boolean);
  return new TicketingError('intake.invalid', { field: path.join('.') || 'body', problem: error?.message ?? 'it cannot be read' });
}
