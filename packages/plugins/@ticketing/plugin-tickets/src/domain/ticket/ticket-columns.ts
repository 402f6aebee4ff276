/** Columns only the rules write. A plain create or update that carries one of them is refused. */
export const RULED_COLUMNS = [
  'ticketNo',
  'status',
  'statusCategory',
  'assigneeId',
  'assigneeDepartment',
  'transferCount',
  'returnCount',
  'reopenCount',
  'submittedAt',
  'assignedAt',
  'acceptedAt',
  'firstRespondedAt',
  'pendingUntil',
  'resolvedAt',
  'closedAt',
  'lastCustomerReplyAt',
  'lastAgentReplyAt',
  'resolution',
  'mergedIntoId',
  'nextDeskActionAt',
  'version',
] as const;
export type RuledColumn = (typeof RULED_COLUMNS)[number];

/** Filing a ticket for somebody at once is usual, so a create may name the assignee; it then starts as assigned. */
export const RULED_ON_CREATE: readonly string[] = RULED_COLUMNS.filter((column) => column !== 'assigneeId');

/** Columns whose changes the history leaves out, since they follow from something it already tells. */
export const SILENT_COLUMNS: readonly string[] = ['version', 'nextDeskActionAt', 'updatedAt', 'updatedById', 'createdAt', 'createdById'];

/** The most urgent first. */
export const PRIORITIES = ['P0', 'P1', 'P2', 'P3'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const CHANNELS = ['agent', 'form', 'portal', 'api', 'webhook', 'email'] as const;
export const URGENCIES = ['low', 'normal', 'high', 'critical'] as const;
