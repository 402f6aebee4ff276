import { TICKET_EVENT_NAMES, type TicketEventName } from '../history/ticket-event-names';
import { LIFECYCLE_ACTIONS } from '../lifecycle/lifecycle-table';

export const COMMENT_KINDS = ['customerMessage', 'reply', 'note'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Which events start a workflow. An empty or missing list of a detail means: every one. */
export interface TicketEventChoice {
  events?: readonly string[];
  /** Of `transitioned`: lifecycle actions. */
  actions?: readonly string[];
  /** Of `commented`. */
  comments?: readonly string[];
  /** Of `updated`: at least one of these columns changed. */
  fields?: readonly string[];
}

/** The facts of an event a choice looks at. */
export interface TicketHappening {
  name: TicketEventName;
  action?: string;
  direction?: 'inbound' | 'outbound';
  isInternal?: boolean;
  changes?: readonly { field: string }[];
}

/** Whether this event starts a workflow with this choice. The condition on the ticket is asked separately, in the database. */
export function isChosen(choice: TicketEventChoice, happening: TicketHappening): boolean {
  return Boolean(choice.events?.includes(happening.name)) && DETAILS[happening.name](choice, happening);
}

const isEmptyOr = (list: readonly string[] | undefined, holds: (list: readonly string[]) => boolean) => !list?.length || holds(list);

const DETAILS: Record<TicketEventName, (choice: TicketEventChoice, happening: TicketHappening) => boolean> = {
  'ticketing:ticket.created': () => true,
  'ticketing:ticket.updated': ({ fields }, { changes = [] }) =>
    isEmptyOr(fields, (list) => changes.some(({ field }) => list.includes(field))),
  'ticketing:ticket.transitioned': ({ actions }, { action = '' }) => isEmptyOr(actions, (list) => list.includes(action)),
  'ticketing:ticket.commented': ({ comments }, comment) => isEmptyOr(comments, (list) => list.includes(kindOfComment(comment))),
  'ticketing:ticket.detailsChanged': () => true,
  'ticketing:ticket.deleted': () => true,
};

export function kindOfComment({ direction, isInternal }: Pick<TicketHappening, 'direction' | 'isInternal'>): CommentKind {
  if (direction === 'inbound') return 'customerMessage';
  return isInternal ? 'note' : 'reply';
}

const KNOWN: Record<'events' | 'actions' | 'comments', readonly string[]> = {
  events: TICKET_EVENT_NAMES,
  actions: LIFECYCLE_ACTIONS,
  comments: COMMENT_KINDS,
};

/** What is wrong with a choice as it was sent, by its key; null when nothing is. A choice that was not made yet is not wrong. */
export function problemsOfChoice(choice: Record<string, unknown>): Record<string, string> | null {
  const problems = Object.entries(KNOWN).flatMap(([key, known]) => {
    const list = choice[key];
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list)) return [[key, `"${key}" is a list`]];
    const unknown = list.filter((name) => !known.includes(name));
    return unknown.length ? [[key, `"${key}" does not know ${unknown.join(', ')}`]] : [];
  });
  return problems.length ? Object.fromEntries(problems) : null;
}
