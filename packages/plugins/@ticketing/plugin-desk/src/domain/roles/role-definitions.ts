/** A filter on records, by its fixed key in the stock permission settings. */
export interface ScopeDefinition {
  key: string;
  collection: string;
  /** Locale key. */
  name: string;
  filter: Record<string, unknown>;
}

/** Which records an action reaches: all, or those of a scope. */
type Reach = 'all' | string;

export interface RoleDefinition {
  name: string;
  /** Locale key. */
  title: string;
  grants: Record<string, Record<string, Reach>>;
  /** Of people outside of the desk: AI employees are not theirs to ask. */
  isOutside?: true;
}

const ME = '{{ctx.state.currentUser.id}}';

/** Tickets assigned to the user, or to nobody; `path` leads from the record to its ticket. */
const mineOrUnassigned = (path = '') => ({
  $or: [{ [`${path}assigneeId`]: { $eq: ME } }, { [`${path}assigneeId`]: { $empty: true } }],
});

/** Collections people choose from: everybody of the desk reads them. */
const READ_ONLY = ['ticketingStatuses', 'ticketingBusinessTypes', 'ticketingCategories'] as const;
/** What hangs on a ticket and is seen by whoever sees the ticket. */
const PARTS_OF_TICKETS = ['ticketingComments', 'ticketingActivities', 'ticketingDetails'] as const;

/** What @ticketing/plugin-routing keeps of queues and people; granted as soon as that plugin is on. */
const ROUTING = ['ticketingQueues', 'ticketingQueueMembers', 'ticketingSkills', 'ticketingAgents', 'ticketingAgentSkills'] as const;
const ASSIGNMENTS = 'ticketingAssignments';

/** What @ticketing/plugin-knowledge keeps beside articles. */
const ARTICLE_PARTS = ['ticketingArticleVersions', 'ticketingArticleUses', 'ticketingRelatedArticles'] as const;

const scopeOf = (collection: string) => `${collection}_mine_or_unassigned`;

export const SCOPES: readonly ScopeDefinition[] = [
  { key: scopeOf('ticketingTickets'), collection: 'ticketingTickets', name: 'Mine and unassigned', filter: mineOrUnassigned() },
  ...[...PARTS_OF_TICKETS, ASSIGNMENTS].map((collection) => ({
    key: scopeOf(collection),
    collection,
    name: 'Of my and unassigned tickets',
    filter: mineOrUnassigned('ticket.'),
  })),
];

const readable = (collections: readonly string[]) => Object.fromEntries(collections.map((collection) => [collection, { view: 'all' }]));
const people = { view: 'all', create: 'all', update: 'all' };

const AGENT: RoleDefinition = {
  name: 'ticketing_agent',
  title: 'Service desk agent',
  grants: {
    ticketingTickets: {
      view: scopeOf('ticketingTickets'),
      create: 'all',
      update: scopeOf('ticketingTickets'),
      workTicket: scopeOf('ticketingTickets'),
    },
    ticketingComments: { view: scopeOf('ticketingComments') },
    ticketingActivities: { view: scopeOf('ticketingActivities') },
    ticketingDetails: { view: scopeOf('ticketingDetails'), create: 'all', update: scopeOf('ticketingDetails') },
    ticketingCustomers: people,
    ticketingContacts: people,
    ...readable(READ_ONLY),
    ...readable(ROUTING),
    [ASSIGNMENTS]: { view: scopeOf(ASSIGNMENTS) },
    ticketingArticles: { view: 'all', create: 'all', update: 'all' },
    ...readable(ARTICLE_PARTS),
    users: { view: 'all' },
  },
};

const SUPERVISOR: RoleDefinition = {
  name: 'ticketing_supervisor',
  title: 'Service desk supervisor',
  grants: {
    ticketingTickets: { view: 'all', create: 'all', update: 'all', export: 'all', workTicket: 'all', superviseTicket: 'all' },
    ticketingComments: { view: 'all', export: 'all' },
    ticketingActivities: { view: 'all', export: 'all' },
    ticketingDetails: { view: 'all', create: 'all', update: 'all', export: 'all' },
    ticketingCustomers: { ...people, export: 'all' },
    ticketingContacts: { ...people, export: 'all' },
    ...readable(READ_ONLY),
    ...readable(ROUTING),
    ticketingAgents: { view: 'all', update: 'all' },
    [ASSIGNMENTS]: { view: 'all' },
    ticketingArticles: { view: 'all', create: 'all', update: 'all', export: 'all', publishArticle: 'all' },
    ...readable(ARTICLE_PARTS),
    users: { view: 'all' },
  },
};

/** Somebody of outside: nothing but the portal of @ticketing/plugin-intake, which looks up itself what is his. */
const CUSTOMER: RoleDefinition = {
  name: 'ticketing_customer',
  title: 'Service desk customer',
  isOutside: true,
  grants: { ticketingTickets: { usePortal: 'all' } },
};

export const ROLES: readonly RoleDefinition[] = [AGENT, SUPERVISOR, CUSTOMER];

/** Grows when the definitions above change for collections there were before; roles nobody edited follow. New collections come by themselves. */
export const ROLES_VERSION = 1;

/** Business collections have the rights of this one. */
export const DETAILS_BASE = 'ticketingDetails';

/** Columns of collections that are not ours and hold more than colleagues need to know. */
export const VISIBLE_COLUMNS: Record<string, readonly string[]> = { users: ['id', 'nickname', 'username'] };

/** Actions the stock permission settings offer columns for. */
export const ACTIONS_WITH_COLUMNS: readonly string[] = ['view', 'create', 'update', 'export'];
