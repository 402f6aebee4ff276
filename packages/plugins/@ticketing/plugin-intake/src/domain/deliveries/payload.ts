import type { FieldChange, TicketEventName } from '@ticketing/plugin-tickets/domain';

/** What happened, as far as subscribers may hear of it. */
export type HeardEvent =
  | { name: 'ticketing:ticket.created' }
  | { name: 'ticketing:ticket.updated'; changes: readonly FieldChange[] }
  | { name: 'ticketing:ticket.transitioned'; action: string; fromStatus: string; toStatus: string; reason: string | null }
  | { name: 'ticketing:ticket.commented'; comment: HeardComment }
  | { name: 'ticketing:ticket.detailsChanged'; association: string; changes: readonly FieldChange[] }
  | { name: 'ticketing:ticket.deleted' };

export interface HeardComment {
  id: string;
  direction: 'inbound' | 'outbound';
  isInternal: boolean;
  isFirstResponse: boolean;
  channel: string | null;
  /** Sanitised HTML. */
  content: string;
}

export interface Occasion {
  /** Tells two events apart, on any number of nodes: the row of the history. */
  eventId: string;
  at: Date;
  actorId: string | null;
  /** The ticket right after the event; before it, when it was deleted. */
  ticket: Readonly<Record<string, unknown>>;
}

/** What is sent; docs/reference/webhook-payload.md promises it to others. */
export interface WebhookPayload {
  id: string;
  event: string;
  at: string;
  actorId: string | null;
  ticket: Record<string, unknown>;
  change: Record<string, unknown>;
}

const IDS = ['id', 'customerId', 'contactId', 'assigneeId', 'mergedIntoId'] as const;
/** The columns of a ticket subscribers see, in their order. What is not here stays inside. */
export const PUBLIC_COLUMNS = [
  'id', 'ticketNo', 'title', 'description', 'businessTypeCode', 'categoryCode', 'priority', 'customerUrgency', 'status', 'statusCategory',
  'sourceChannel', 'sourceSystem', 'externalRefId', 'customerId', 'contactId', 'contactName', 'contactEmail', 'contactPhone', 'contactCompany', 'languageCode',
  'assigneeId', 'submittedAt', 'assignedAt', 'acceptedAt', 'firstRespondedAt', 'pendingUntil', 'resolvedAt', 'closedAt', 'resolution', 'mergedIntoId',
  'reopenCount', 'version', 'createdAt', 'updatedAt',
] as const;

/** The name of an event for others: without the name of our bundle. */
export const outsideName = (name: TicketEventName): string => name.replace('ticketing:', '');

/** What a subscriber is told of an event; null: nothing of it is for outside. */
export function payloadOf(event: HeardEvent, { eventId, at, actorId, ticket }: Occasion, includesInternal: boolean): WebhookPayload | null {
  const change = changeOf(event, includesInternal);
  if (!change) return null;
  const columns = Object.fromEntries(PUBLIC_COLUMNS.map((name) => [name, outsideValue(name, ticket[name])]));
  return { id: eventId, event: outsideName(event.name), at: at.toISOString(), actorId, ticket: columns, change };
}

/** Reasons are written by agents for agents, as internal notes are. */
function changeOf(event: HeardEvent, includesInternal: boolean): Record<string, unknown> | null {
  switch (event.name) {
    case 'ticketing:ticket.updated': {
      const changes = event.changes.filter(({ field }) => isPublic(field)).map(({ field, from, to }) => ({ field, from: outsideValue(field, from), to: outsideValue(field, to) }));
      return changes.length ? { changes } : null;
    }
    case 'ticketing:ticket.transitioned': {
      const { action, fromStatus, toStatus, reason } = event;
      return { action, fromStatus, toStatus, ...(includesInternal && { reason }) };
    }
    case 'ticketing:ticket.commented':
      return event.comment.isInternal && !includesInternal ? null : { comment: { ...event.comment } };
    case 'ticketing:ticket.detailsChanged':
      return { association: event.association, changes: event.changes.map(({ field, from, to }) => ({ field, from: from ?? null, to: to ?? null })) };
    default:
      return {};
  }
}

const isPublic = (field: string) => (PUBLIC_COLUMNS as readonly string[]).includes(field);

function outsideValue(name: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if ((IDS as readonly string[]).includes(name)) return String(value);
  return value instanceof Date ? value.toISOString() : value;
}
