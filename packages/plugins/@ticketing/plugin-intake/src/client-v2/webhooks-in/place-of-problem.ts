import type { Refusal } from '@ticketing/plugin-tickets/forms';
import { isMappingField } from '../../domain';
import type { T } from '../locale';
import type { Preview } from './webhooks-in-api';

/** What is wrong with a source, by field of the form or of its mapping; `whole` when it belongs to none. */
export type SourceProblems = Readonly<Record<string, string>>;

const FORM_FIELDS = ['title', 'scheme', 'toleranceSeconds', 'perMinute', 'sourceSystem', 'businessTypeCode', 'accept', 'each', 'mapping', 'sample'];

/** Where on the form a refusal to save belongs. */
export function placeOfSourceRefusal({ code, place }: Refusal): string {
  if (code === 'webhook.secretInvalid') return 'secret';
  return FORM_FIELDS.includes(String(place.field)) ? String(place.field) : 'whole';
}

/** The problems of a preview beside the expression they come from; the first of each. Of several submissions it says which one. */
export function previewProblems(preview: Preview | undefined, t: T): SourceProblems {
  const problems: Record<string, string> = {};
  for (const { index, field, message } of preview?.problems ?? []) {
    const place = isMappingField(field) || ['accept', 'each'].includes(field) ? field : 'mapping';
    const isOneOfSeveral = index !== null && (preview?.submissions.length ?? 0) > 1;
    problems[place] ??= isOneOfSeveral ? `${t('Ticket {{number}}', { number: index + 1 })}: ${message}` : message;
  }
  return problems;
}
