import { isBlank, missingFields, type Attachment, type CategoryNode, type DetailValues } from '@ticketing/plugin-tickets/forms';
import type { T } from '../../locale';
import type { PortalForm } from '../portal-types';

/** What a customer has filled in so far; it outlives every refusal and every change of the kind of request. */
export interface RequestDraft {
  typeCode?: string;
  title: string;
  description: string;
  categoryCode?: string;
  customerUrgency?: string;
  isPrivate: boolean;
  files: Attachment[];
  /** By kind of request: who tries another one and comes back finds everything again. */
  details: Record<string, DetailValues>;
}

export const emptyRequest: RequestDraft = { title: '', description: '', isPrivate: false, files: [], details: {} };

/** Wrong fields: name → sentence. */
export type Problems = Record<string, string>;

export const detailsOf = (draft: RequestDraft, form: PortalForm): DetailValues => draft.details[form.code] ?? {};

const knows = (nodes: readonly CategoryNode[], code: string): boolean => nodes.some((node) => node.code === code || knows(node.children ?? [], code));

/** The chosen category, unless the kind of request chosen now has another tree. */
export const categoryOf = ({ categoryCode }: RequestDraft, form: PortalForm): string | undefined =>
  categoryCode && knows(form.categories, categoryCode) ? categoryCode : undefined;

/** What must be put right before the request can be sent. The server checks again; this only spares a round trip. */
export function problemsOf(draft: RequestDraft, form: PortalForm | undefined, t: T): Problems {
  const problems: Problems = {};
  if (!form) problems.businessTypeCode = t('Please choose what kind of request it is');
  if (!draft.title.trim()) problems.title = t('Say in a few words what it is about.');
  for (const { name, title } of form ? missingFields(form.fields, detailsOf(draft, form)) : []) {
    problems[name] = t('Please fill in "{{field}}"', { field: t(title) });
  }
  return problems;
}

/** The body of ticketingPortal:submit: what was filled in. */
export function requestOf(draft: RequestDraft, form: PortalForm, languageCode: string): Record<string, unknown> {
  const details = Object.entries(detailsOf(draft, form)).filter(([, value]) => !isBlank(value));
  const values = {
    businessTypeCode: form.code,
    title: draft.title.trim(),
    description: draft.description.trim(),
    categoryCode: categoryOf(draft, form),
    customerUrgency: draft.customerUrgency,
    languageCode,
    fileIds: draft.files.map(({ id }) => id),
    details: Object.fromEntries(details),
    ...(draft.isPrivate && { isPrivate: true }),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
}
