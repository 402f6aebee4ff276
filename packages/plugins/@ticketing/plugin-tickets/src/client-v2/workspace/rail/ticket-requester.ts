import type { ContactParty } from '../../parties/party';
import { withContact, type Requester } from '../../parties/requester';
import type { Ticket } from '../api/ticket-types';
import type { Values } from './EditableCard';

/** What a ticket may say of its own about the person who asks; it goes before what the contact's record says. */
export const CONTACT_LINES = ['contactName', 'contactEmail', 'contactPhone', 'contactCompany'] as const;
export type ContactLines = Record<(typeof CONTACT_LINES)[number], string>;

/** Who asks, as the form has it: customer, contact, and the ticket's own lines. */
export type TicketRequester = Requester & ContactLines;

const linesOf = (ticket: Partial<Ticket>): ContactLines => ({
  contactName: ticket.contactName ?? '',
  contactEmail: ticket.contactEmail ?? '',
  contactPhone: ticket.contactPhone ?? '',
  contactCompany: ticket.contactCompany ?? '',
});

/** What the form starts with. */
export function requesterIn(ticket: Ticket): TicketRequester {
  const { customer, contact } = ticket;
  return { customer: customer ?? undefined, contact: contact ?? undefined, ...linesOf(ticket) };
}

/** The ticket's own lines were about the person before: another contact is told by his or her own record. */
export function withAnotherContact(requester: TicketRequester, contact: ContactParty | undefined): TicketRequester {
  const chosen = withContact(requester, contact);
  return contact && contact.id !== requester.contact?.id ? { ...chosen, ...linesOf({}) } : chosen;
}

/** The columns of the ticket; null for what is empty. */
export function columnsOf(requester: TicketRequester): Values {
  return {
    customerId: requester.customer?.id ?? null,
    contactId: requester.contact?.id ?? null,
    ...Object.fromEntries(CONTACT_LINES.map((line) => [line, requester[line].trim() || null])),
  };
}
