import { isBlank, missingFields, type DetailValues } from '../details-fields';
import type { T } from '../locale';
import type { Requester } from '../parties/requester';
import type { BusinessTypeForm, CategoryNode } from '../workspace/api/ticket-types';

/** Somebody who is not among the contacts yet. */
export interface NewContact {
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  contactCompany: string;
}

/** What a person has filled in so far; it outlives every refusal and every change of the business type. */
export interface TicketDraft extends Requester {
  typeCode?: string;
  title: string;
  description: string;
  /** Undefined while the business type's default stands. */
  priority?: string;
  customerUrgency?: string;
  categoryCode?: string;
  newContact?: NewContact;
  /** By business type: who tries another type and comes back finds everything again. */
  details: Record<string, DetailValues>;
}

export const emptyDraft: TicketDraft = { title: '', description: '', details: {} };

export const emptyContact: NewContact = { contactName: '', contactEmail: '', contactPhone: '', contactCompany: '' };

/** Wrong fields: name → sentence. Detail fields come with their type's association in front. */
export type Problems = Record<string, string>;

export const detailKey = (type: BusinessTypeForm, field: string): string => `${type.association}.${field}`;

export const priorityOf = (draft: TicketDraft, type: BusinessTypeForm | undefined): string | undefined =>
  draft.priority ?? type?.defaultPriority ?? undefined;

const knows = (nodes: readonly CategoryNode[], code: string): boolean =>
  nodes.some((node) => node.code === code || knows(node.children ?? [], code));

/** The chosen category, unless the business type in the form now has another tree. */
export const categoryOf = (draft: TicketDraft, type: BusinessTypeForm): string | undefined =>
  draft.categoryCode && knows(type.categories, draft.categoryCode) ? draft.categoryCode : undefined;

export const detailsOf = (draft: TicketDraft, type: BusinessTypeForm): DetailValues => draft.details[type.code] ?? {};

export const hasInput = (draft: TicketDraft): boolean => {
  const { typeCode: _typeCode, details, ...rest } = draft;
  return Object.values(rest).some((value) => !isBlank(value)) || Object.values(details).some((values) => !Object.values(values).every(isBlank));
};

const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What must be put right before the draft can be filed. The server checks again; this only spares a round trip. */
export function problemsOf(draft: TicketDraft, type: BusinessTypeForm | undefined, t: T): Problems {
  const problems: Problems = {};
  if (!type) problems.businessTypeCode = t('Please choose what kind of request it is');
  if (!draft.title.trim()) problems.title = t('Please give it a title');
  const email = draft.newContact?.contactEmail.trim();
  if (email && !E_MAIL.test(email)) problems.contactEmail = t('This is not an e-mail address');
  if (draft.newContact && Object.values(draft.newContact).every(isBlank)) problems.contactName = t('Please say who it is');
  for (const field of type ? missingFields(type.fields, detailsOf(draft, type)) : []) {
    problems[detailKey(type as BusinessTypeForm, field.name)] = t('Please fill in "{{field}}"', { field: t(field.title) });
  }
  return problems;
}

const filledIn = (values: object) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => !isBlank(value))
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  );

/** The body of `ticketingTickets:create`: what was filled in, the details nested under their association. */
export function ticketOf(draft: TicketDraft, type: BusinessTypeForm): Record<string, unknown> {
  return filledIn({
    businessTypeCode: type.code,
    title: draft.title,
    description: draft.description,
    priority: priorityOf(draft, type),
    customerUrgency: draft.customerUrgency,
    categoryCode: categoryOf(draft, type),
    customerId: draft.customer?.id,
    contactId: draft.newContact ? undefined : draft.contact?.id,
    ...draft.newContact,
    // The server makes a contact of it, or finds the one with this e-mail.
    savesContact: draft.newContact ? true : undefined,
    // The form asks for a company only while no customer is chosen.
    contactCompany: draft.customer ? undefined : draft.newContact?.contactCompany,
    ...(type.association ? { [type.association]: filledIn(detailsOf(draft, type)) } : {}),
  });
}
