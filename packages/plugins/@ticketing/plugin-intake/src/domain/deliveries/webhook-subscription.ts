import { accept, readConditions, refuse, TICKET_EVENT_NAMES, type Condition, type Decision, type TicketEventName } from '@ticketing/plugin-tickets/domain';

/** Who is told what, checked and ready to be asked; where it goes and by which secret is looked up when something is sent. */
export interface WebhookSubscription {
  id: string;
  url: string;
  events: readonly TicketEventName[];
  condition: Condition;
  /** Whether internal notes and reasons are told, too. */
  includesInternal: boolean;
}

export const LONGEST_URL = 2000;

/** Reads a subscription as it was sent or stored; a new one has the id "". Refuses what could not be delivered or would never match. */
export function checkSubscription(input: Readonly<Record<string, unknown>>, factNames: readonly string[]): Decision<WebhookSubscription> {
  if (!String(input.title ?? '').trim()) return refuse('webhook.titleMissing', { field: 'title' });
  const url = readAddress(input.url);
  if (!url.ok) return url;
  const named: unknown[] = Array.isArray(input.events) ? input.events : [];
  const stranger = named.find((name) => !isEventName(name));
  if (stranger !== undefined) return refuse('webhook.eventUnknown', { field: 'events', event: stranger });
  if (!named.length) return refuse('webhook.eventsMissing', { field: 'events' });
  const condition = readConditions(input.conditions, factNames);
  if (!condition.ok) return condition;
  return accept({
    id: String(input.id ?? ''), url: url.value, events: named.filter(isEventName), condition: condition.value, includesInternal: input.includesInternal === true,
  });
}

/** An address one can post to. Name and password in it would stand in logs; they are refused. */
export function readAddress(sent: unknown): Decision<string> {
  const text = String(sent ?? '').trim();
  const invalid = refuse('webhook.urlInvalid', { field: 'url' });
  if (!text || text.length > LONGEST_URL) return invalid;
  try {
    const { protocol, username, password, hash, href } = new URL(text);
    const isUsable = (protocol === 'https:' || protocol === 'http:') && !username && !password && !hash;
    return isUsable ? accept(href) : invalid;
  } catch {
    return invalid;
  }
}

const isEventName = (name: unknown): name is TicketEventName => TICKET_EVENT_NAMES.some((one) => one === name);
