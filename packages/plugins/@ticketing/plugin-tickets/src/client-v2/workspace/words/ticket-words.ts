import type { T } from '../../locale';
import type { CommentEntry, Ticket } from '../api/ticket-types';

const CHANNELS: Record<string, string> = {
  agent: 'Agent',
  form: 'Public form',
  portal: 'Portal',
  api: 'API',
  webhook: 'Webhook',
  email: 'E-mail',
};

/** A channel by its name; one we do not know (another plugin's) by its code. */
export const channelWord = (channel: string, t: T): string => t(CHANNELS[channel] ?? channel);

/** The priorities with their names, as the column's own choices have them. */
export const PRIORITY_CHOICES = [
  { value: 'P0', label: 'P0 Critical' },
  { value: 'P1', label: 'P1 High' },
  { value: 'P2', label: 'P2 Normal' },
  { value: 'P3', label: 'P3 Low' },
] as const;

// From red, which shouts, to grey, which waits.
const PRIORITY_COLORS: Record<string, string> = { P0: 'red', P1: 'orange', P2: 'blue', P3: 'default' };

/** Antd's tag colour of a priority; nothing for one we do not know. */
export const priorityColor = (priority: string): string | undefined => PRIORITY_COLORS[priority];

const URGENCIES: Record<string, string> = { low: 'Low', normal: 'Normal', high: 'High', critical: 'Critical' };

/** How urgent the customer says it is. */
export const urgencyWord = (urgency: string, t: T): string => t(URGENCIES[urgency] ?? urgency);

/** Who asks: the name the ticket bears, else the contact's, else the customer's. */
export function requesterOf(ticket: Ticket): string | undefined {
  return ticket.contactName || ticket.contact?.name || ticket.customer?.name || undefined;
}

/**
 * Who said it. What the desk wrote down for somebody who is no known contact was said by the person who asks; what a workflow or an automatic answer
 * says bears no person's name: the desk says it.
 */
export function senderOf(entry: CommentEntry, ticket: Ticket, t: T): string {
  const { author, contact, direction, channel } = entry;
  if (author?.nickname || contact?.name) return author?.nickname ?? contact?.name ?? '';
  if (direction === 'outbound') return t('The desk');
  return (channel === 'agent' ? requesterOf(ticket) : undefined) ?? t('Unknown');
}
