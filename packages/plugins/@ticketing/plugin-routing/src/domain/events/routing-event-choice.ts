/** What routing announces after the commit. */
export const ROUTING_EVENT_NAMES = [
  'ticketing:routing.assigned', 'ticketing:routing.queued', 'ticketing:routing.overflowed', 'ticketing:routing.unaccepted',
] as const;
export type RoutingEventName = (typeof ROUTING_EVENT_NAMES)[number];

/** Which routing events start a workflow. An empty or missing list means: every one. */
export interface RoutingEventChoice {
  events?: readonly string[] | null;
  /** Ids of queues. */
  queues?: readonly string[] | null;
}

/** The facts of an event a choice looks at. */
export interface RoutingHappening {
  name: RoutingEventName;
  queueId: string | null;
}

/** Whether this event starts a workflow with this choice. */
export function isRoutingEventChosen({ events, queues }: RoutingEventChoice, { name, queueId }: RoutingHappening): boolean {
  return isEmptyOrHas(events, name) && isEmptyOrHas(queues, queueId);
}

// An id is a number here and a text there.
const isEmptyOrHas = (list: readonly string[] | null | undefined, wanted: string | null) => !list?.length || list.some((one) => String(one) === wanted);

const PROBLEMS: Record<keyof RoutingEventChoice, (list: readonly unknown[]) => readonly unknown[]> = {
  events: (list) => list.filter((name) => !ROUTING_EVENT_NAMES.some((one) => one === name)),
  queues: () => [],
};

/** What is wrong with a choice as it was sent, by its key; null when nothing is. Whether its queues are there is asked in the database. */
export function problemsOfRoutingChoice(choice: Record<string, unknown>): Record<string, string> | null {
  const problems = Object.entries(PROBLEMS).flatMap(([key, unknownIn]) => {
    const list = choice[key];
    if (list === undefined || list === null) return [];
    if (!Array.isArray(list)) return [[key, `"${key}" is a list`]];
    const unknown = unknownIn(list);
    return unknown.length ? [[key, `"${key}" does not know ${unknown.join(', ')}`]] : [];
  });
  return problems.length ? Object.fromEntries(problems) : null;
}
