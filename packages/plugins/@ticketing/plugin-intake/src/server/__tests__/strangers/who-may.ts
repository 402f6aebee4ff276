// Who gets an answer where, calling with the ids of somebody else. Whatever stands in no row must be refused, so a new action comes here first.
// docs/security.md is this table in words.

/**
 * anonymous: not signed in · customer: of another organisation · colleague: a customer of the same organisation, which shares nothing ·
 * member: signed in, no role of the desk · apiCaller: may create submissions · otherAgent: an agent whom the ticket is not assigned to
 */
export const CALLERS = ['anonymous', 'customer', 'colleague', 'member', 'apiCaller', 'otherAgent'] as const;
export type Caller = (typeof CALLERS)[number];

type Row = readonly Caller[];
const NOBODY: Row = [];
const CUSTOMERS: Row = ['customer', 'colleague'];
const AGENTS: Row = ['otherAgent'];
const API: Row = ['apiCaller'];
/** What is about the caller himself, whatever id he sends. */
const SIGNED_IN: Row = ['customer', 'colleague', 'member', 'apiCaller', 'otherAgent'];

/** Answers the same to everybody, and nothing about anybody. */
const EVERYBODY: Row = CALLERS;

/** Lists and records inside the scope of an agent: his own and unassigned tickets, and what hangs on them. */
const AGENTS_READ = { list: AGENTS, get: AGENTS } as const;
/** The same without a scope: a row that is there is answered. */
const AGENTS_KNOW = { ...AGENTS_READ, firstOrCreate: AGENTS } as const;
const AGENTS_GET = { get: AGENTS } as const;

/** Stock actions the host opens to everybody who is signed in, whatever the collection: an empty sheet for imports, with the columns the caller names. */
export const OPEN_BY_THE_HOST: Record<string, Row> = { downloadXlsxTemplate: SIGNED_IN };

/** A request for business rows that names a ticket needs the right on it, whatever the action. */
const DETAILS = { ...AGENTS_READ, downloadXlsxTemplate: NOBODY } as const;

/** Where the host breaks on a question that makes no sense, asked by somebody who may ask it: a list along a single relation, an order where there is none. */
export const THE_HOST_CANNOT = /findAndCount is not a function|is not a sort field|Sorting association as|has invalid \\"undefined\\" value/;

/** Actions of our plugins: each has a row, also when nobody gets through with a stranger's id. */
export const OWN_ACTIONS: Record<string, Row> = {
  'ticketingArticles:archive': NOBODY,
  // Articles are everybody's of the desk.
  'ticketingArticles:history': AGENTS,
  'ticketingArticles:preview': AGENTS,
  'ticketingArticles:publish': NOBODY,
  'ticketingArticles:restore': NOBODY,
  'ticketingArticles:save': NOBODY,
  'ticketingArticles:search': NOBODY,
  'ticketingArticles:sendBack': NOBODY,
  'ticketingArticles:standing': AGENTS,
  'ticketingArticles:submit': NOBODY,
  'ticketingArticles:vote': NOBODY,
  'ticketingBusinessTypes:duplicate': NOBODY,
  'ticketingBusinessTypes:forms': AGENTS,
  'ticketingDemo:remove': NOBODY,
  'ticketingDemo:status': NOBODY,
  'ticketingFiles:download': NOBODY,
  'ticketingForms:challenge': NOBODY,
  'ticketingForms:limits': NOBODY,
  'ticketingForms:upload': NOBODY,
  // Of the help centre, which knows nothing of the victim's.
  'ticketingHelp:get': NOBODY,
  'ticketingHelp:list': EVERYBODY,
  'ticketingHelp:search': EVERYBODY,
  'ticketingHelp:sitemap': EVERYBODY,
  'ticketingHelp:vote': NOBODY,
  // Images are asked for by a key no stranger knows, and kept when there is one: tried in images.test.ts of plugin-knowledge.
  'ticketingImages:get': NOBODY,
  'ticketingImages:upload': NOBODY,
  'ticketingIntakeMails:sendAgain': NOBODY,
  'ticketingIntake:makeTrackingLink': NOBODY,
  'ticketingIntake:probableDuplicates': NOBODY,
  'ticketingIntake:revokeTrackingLinks': NOBODY,
  'ticketingIntake:submit': NOBODY,
  'ticketingIntake:submitBatch': API,
  'ticketingIntake:trackingLinks': NOBODY,
  'ticketingKnowledge:forTicket': NOBODY,
  // Numbers and titles of articles.
  'ticketingKnowledge:health': AGENTS,
  'ticketingKnowledge:saveSearchSettings': NOBODY,
  'ticketingKnowledge:searchSettings': NOBODY,
  'ticketingKnowledge:start': NOBODY,
  'ticketingKnowledge:use': NOBODY,
  'ticketingPortal:conversation': NOBODY,
  'ticketingPortal:download': NOBODY,
  'ticketingPortal:forms': CUSTOMERS,
  'ticketingPortal:get': NOBODY,
  'ticketingPortal:list': CUSTOMERS,
  'ticketingPortal:reopen': NOBODY,
  'ticketingPortal:reply': NOBODY,
  'ticketingPortal:solved': NOBODY,
  'ticketingPortal:submit': NOBODY,
  'ticketingPortal:upload': NOBODY,
  'ticketingPortal:withdraw': NOBODY,
  'ticketingRouting:drain': NOBODY,
  'ticketingRouting:explain': NOBODY,
  'ticketingRouting:handOver': SIGNED_IN,
  'ticketingRouting:heartbeat': SIGNED_IN,
  'ticketingRouting:me': SIGNED_IN,
  'ticketingRouting:moveToQueue': NOBODY,
  'ticketingRouting:queues': NOBODY,
  'ticketingRouting:setAbsence': NOBODY,
  'ticketingRouting:setAvailability': NOBODY,
  'ticketingRouting:simulate': NOBODY,
  'ticketingRouting:waiting': NOBODY,
  'ticketingRoutingRules:reorder': NOBODY,
  'ticketingSla:countries': NOBODY,
  'ticketingSla:explain': NOBODY,
  'ticketingSla:holidays': NOBODY,
  'ticketingSla:preview': NOBODY,
  'ticketingSlaPolicies:reorder': NOBODY,
  'ticketingSubmissions:create': NOBODY,
  'ticketingSubmissions:firstOrCreate': NOBODY,
  'ticketingSubmissions:import': NOBODY,
  'ticketingSubmissions:importXlsx': NOBODY,
  'ticketingSubmissions:publicSubmit': NOBODY,
  'ticketingSubmissions:rerun': NOBODY,
  'ticketingSubmissions:updateOrCreate': NOBODY,
  'ticketingTickets:accept': NOBODY,
  'ticketingTickets:assign': NOBODY,
  'ticketingTickets:assignableUsers': NOBODY,
  'ticketingTickets:cancel': NOBODY,
  'ticketingTickets:close': NOBODY,
  'ticketingTickets:create': NOBODY,
  'ticketingTickets:customerReply': NOBODY,
  'ticketingTickets:merge': NOBODY,
  'ticketingTickets:mergeTargets': NOBODY,
  'ticketingTickets:neighbours': NOBODY,
  'ticketingTickets:pause': NOBODY,
  'ticketingTickets:reopen': NOBODY,
  'ticketingTickets:reply': NOBODY,
  'ticketingTickets:resolve': NOBODY,
  'ticketingTickets:resume': NOBODY,
  'ticketingTickets:return': NOBODY,
  'ticketingTickets:split': NOBODY,
  'ticketingTickets:timeline': NOBODY,
  'ticketingTickets:transfer': NOBODY,
  'ticketingTickets:update': NOBODY,
  'ticketingTickets:workspace': NOBODY,
  'ticketingTracking:file': NOBODY,
  'ticketingTracking:page': NOBODY,
  'ticketingTracking:reopen': NOBODY,
  'ticketingTracking:reply': NOBODY,
  'ticketingTracking:sendLinks': EVERYBODY,
  'ticketingTracking:solved': NOBODY,
  'ticketingWebhookDeliveries:replay': NOBODY,
  'ticketingWebhookSources:detailFields': NOBODY,
  'ticketingWebhookSources:examples': NOBODY,
  'ticketingWebhookSources:forgetPreviousSecret': NOBODY,
  'ticketingWebhookSources:preview': NOBODY,
  'ticketingWebhookSources:setSecret': NOBODY,
  'ticketingWebhookSubscriptions:rotateSecret': NOBODY,
  'ticketingWebhookSubscriptions:test': NOBODY,
  'ticketingWebhooks:receive': NOBODY,
};

/** Stock actions on our collections: each collection has a row. */
export const COLLECTIONS: Record<string, Record<string, Row>> = {
  ticketingActivities: AGENTS_READ,
  ticketingAgentSkills: AGENTS_READ,
  ticketingAgents: AGENTS_READ,
  ticketingArticleImageUses: {},
  ticketingArticleImages: {},
  ticketingArticleMoves: {},
  ticketingArticleUses: AGENTS_KNOW,
  ticketingArticleVectors: {},
  ticketingArticleVersions: AGENTS_KNOW,
  ticketingArticleVotes: {},
  // Whoever works on tickets writes articles; publishing is another right.
  ticketingArticles: { ...AGENTS_KNOW, create: AGENTS, update: AGENTS, updateOrCreate: AGENTS },
  ticketingAssignments: AGENTS_READ,
  ticketingBusinessTypeCategories: {},
  ticketingBusinessTypes: AGENTS_KNOW,
  ticketingCategories: AGENTS_READ,
  ticketingCommentFiles: {},
  ticketingComments: AGENTS_READ,
  ticketingComplaintDetails: DETAILS,
  ticketingContactCustomers: {},
  ticketingContacts: AGENTS_KNOW,
  ticketingCounters: {},
  ticketingCustomers: AGENTS_KNOW,
  ticketingDedupeClaims: {},
  ticketingDemoRecords: {},
  ticketingDetails: DETAILS,
  ticketingFiles: {},
  ticketingFollowers: {},
  ticketingIdempotencyKeys: {},
  ticketingIntakeMails: {},
  ticketingIntakeSettings: {},
  ticketingItSupportDetails: DETAILS,
  ticketingKnowledgeSettings: {},
  ticketingQueueMembers: AGENTS_READ,
  ticketingQueues: AGENTS_READ,
  ticketingRelatedArticles: AGENTS_READ,
  ticketingRepairDetails: DETAILS,
  ticketingRoutingRules: {},
  ticketingSeeds: {},
  ticketingSettings: {},
  ticketingSkills: AGENTS_READ,
  ticketingSlaAlerts: {},
  ticketingSlaCalendars: {},
  ticketingSlaMails: {},
  ticketingSlaPolicies: {},
  ticketingSlaTemplates: {},
  ticketingStatuses: AGENTS_KNOW,
  ticketingSubmissions: {},
  ticketingTicketFiles: {},
  ticketingTicketLinks: {},
  ticketingTickets: AGENTS_READ,
  ticketingTrackingTokens: {},
  ticketingWebhookDeliveries: {},
  ticketingWebhookSources: {},
  ticketingWebhookSubscriptions: {},
};

/** Stock actions on relations, where anybody gets an answer. */
export const ASSOCIATIONS: Record<string, Record<string, Row>> = {
  'ticketingAgentSkills.agent': AGENTS_GET,
  'ticketingAgentSkills.createdBy': AGENTS_GET,
  'ticketingAgentSkills.skill': AGENTS_GET,
  'ticketingAgentSkills.updatedBy': AGENTS_GET,
  'ticketingAgents.createdBy': AGENTS_GET,
  'ticketingAgents.substitute': AGENTS_GET,
  'ticketingAgents.updatedBy': AGENTS_GET,
  'ticketingAgents.user': AGENTS_GET,
  'ticketingAgents.skills': AGENTS_READ,
  'ticketingArticleUses.article': AGENTS_GET,
  'ticketingArticleUses.ticket': AGENTS_GET,
  'ticketingArticleUses.user': AGENTS_GET,
  'ticketingArticleVersions.article': AGENTS_GET,
  'ticketingArticleVersions.author': AGENTS_GET,
  'ticketingArticleVersions.category': AGENTS_GET,
  'ticketingArticles.category': AGENTS_GET,
  'ticketingArticles.createdBy': AGENTS_GET,
  'ticketingArticles.owner': AGENTS_GET,
  'ticketingArticles.sourceTicket': AGENTS_GET,
  'ticketingArticles.updatedBy': AGENTS_GET,
  'ticketingArticles.uses': AGENTS_READ,
  'ticketingArticles.versions': AGENTS_READ,
  'ticketingArticles.related': { ...AGENTS_READ, create: AGENTS, update: AGENTS, add: AGENTS, set: AGENTS, remove: AGENTS },
  'ticketingBusinessTypes.createdBy': AGENTS_GET,
  'ticketingBusinessTypes.updatedBy': AGENTS_GET,
  'ticketingBusinessTypes.categories': AGENTS_READ,
  'ticketingCategories.createdBy': AGENTS_GET,
  'ticketingCategories.parent': AGENTS_GET,
  'ticketingCategories.updatedBy': AGENTS_GET,
  'ticketingCategories.children': AGENTS_READ,
  'ticketingContacts.createdBy': AGENTS_GET,
  'ticketingContacts.updatedBy': AGENTS_GET,
  'ticketingContacts.user': AGENTS_GET,
  'ticketingContacts.tickets': AGENTS_READ,
  'ticketingCustomers.createdBy': AGENTS_GET,
  'ticketingCustomers.updatedBy': AGENTS_GET,
  'ticketingCustomers.tickets': AGENTS_READ,
  'ticketingQueueMembers.createdBy': AGENTS_GET,
  'ticketingQueueMembers.queue': AGENTS_GET,
  'ticketingQueueMembers.updatedBy': AGENTS_GET,
  'ticketingQueueMembers.user': AGENTS_GET,
  'ticketingQueues.createdBy': AGENTS_GET,
  'ticketingQueues.overflowQueue': AGENTS_GET,
  'ticketingQueues.supervisor': AGENTS_GET,
  'ticketingQueues.updatedBy': AGENTS_GET,
  'ticketingQueues.members': AGENTS_READ,
  'ticketingSkills.createdBy': AGENTS_GET,
  'ticketingSkills.updatedBy': AGENTS_GET,
  'ticketingStatuses.createdBy': AGENTS_GET,
  'ticketingStatuses.updatedBy': AGENTS_GET,
  // Agents keep the register of customers and contacts; tickets are no part of it.
  'ticketingContacts.customers': { ...AGENTS_READ, add: AGENTS, set: AGENTS, remove: AGENTS },
  'ticketingCustomers.contacts': { ...AGENTS_READ, update: AGENTS, add: AGENTS, set: AGENTS, remove: AGENTS },
};
