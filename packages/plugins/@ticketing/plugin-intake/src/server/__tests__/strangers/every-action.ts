// Every door of the running app: what it really has, so that a new one cannot be forgotten.
import type { Collection } from '@nocobase/database';
import type { TestApp } from '@test/harness';

const PREFIX = 'ticketing';

/** The parts of the host's resource manager that hold what was registered. */
interface Registered {
  resources: Map<string, { options: { actions?: Record<string, unknown> } }>;
  actionHandlers: Map<string, unknown>;
}

export interface Doors {
  /** Actions every resource has: list, get, create … and what other plugins of the host add. */
  stockActions: string[];
  collections: string[];
  /** `ticketingTickets.comments`, and relations of the host's collections that lead to ours. */
  associations: string[];
  /** `ticketingTickets:assign`: actions of our plugins. */
  ownActions: string[];
}

export function everyDoor(t: TestApp): Doors {
  const { resources, actionHandlers } = t.app.resourceManager as unknown as Registered;
  const handlers = [...actionHandlers.keys()];
  const stockActions = handlers.filter((name) => !name.includes(':')).sort();
  const all = [...t.db.collections.values()] as Collection[];
  const relations = all.flatMap((collection) =>
    [...collection.fields.values()]
      .filter(({ options }) => options.target && (isOurs(collection.name) || isOurs(options.target)))
      .map(({ name }) => `${collection.name}.${name}`));
  const collections = all.map(({ name }) => name).filter(isOurs).sort();
  const defined = [...resources].filter(([name]) => isOurs(name) && !name.includes('.') && !collections.includes(name));
  const ofResources = defined.flatMap(([name, { options }]) => Object.keys(options.actions ?? {}).filter((action) => !stockHandler(action, options.actions, actionHandlers)).map((action) => `${name}:${action}`));
  const ownActions = [...new Set([...handlers.filter((name) => isOurs(name) && name.includes(':')), ...ofResources])].sort();
  return { stockActions, collections, associations: relations.sort(), ownActions };
}

const isOurs = (name: string) => name.startsWith(PREFIX);

/** The host puts all global handlers into every resource; those are no actions of ours. */
const stockHandler = (action: string, own: Record<string, unknown> | undefined, handlers: Map<string, unknown>) =>
  action.includes(':') || (handlers.has(action) && handlers.get(action) === own?.[action]);
