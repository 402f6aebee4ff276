import type { Context, Next } from '@nocobase/actions';
import { TicketingError } from '@ticketing/plugin-tickets';

/** Actions of the host that ask themselves whose a conversation or a task is. */
const ASKS_WHOSE: Record<string, readonly string[]> = {
  aiConversations: [
    'list', 'unreadCount', 'unreadCounts', 'create', 'update', 'updateOptions', 'destroy', 'getMessages', 'updateToolArgs', 'sendMessages', 'abort', 'resumeStream', 'resendMessages',
    'updateUserDecision', 'resumeToolCall',
  ],
  aiWorkflowTasks: ['list', 'unreadCount', 'getBySession', 'accept', 'reject'],
};

/**
 * The host opens every action on conversations and on tasks of workflows to whoever is signed in, also those it does not write itself: a customer of the
 * portal could read what an employee was told of a ticket (`aiConversations:get`), or make himself the one who approves (`aiWorkflowTasks:update`).
 * Here only its own actions stay open, and `get` for those who take part.
 */
export const guardConversations = () => async (ctx: Context, next: Next) => {
  const [first, relation] = String(ctx.action.resourceName).split('.');
  const target = relation ? String(ctx.db.getCollection(first)?.getField(relation)?.options.target) : first;
  const open = ASKS_WHOSE[target];
  if (open && !isRoot(ctx)) {
    const { actionName } = ctx.action;
    const isOpen = !relation && (open.includes(actionName) || (target === 'aiConversations' && actionName === 'get' && (await takesPart(ctx))));
    if (!isOpen) throw new TicketingError('ai.conversationNotYours');
  }
  await next();
};

const isRoot = (ctx: Context): boolean => (ctx.state.currentRoles ?? [ctx.state.currentRole]).includes('root');

/** In the conversation the request names: as who began it, or as one of those who are to approve. */
async function takesPart({ action, db, auth }: Context): Promise<boolean> {
  const { filterByTk, filter } = action.params as { filterByTk?: unknown; filter?: { sessionId?: unknown } | null };
  // The host's chat names it in a filter: one that holds nothing else.
  const sessionId = filterByTk ?? (Object.keys(filter ?? {}).join() === 'sessionId' ? filter?.sessionId : undefined);
  const userId = auth?.user?.id as number | undefined;
  if (typeof sessionId !== 'string' || userId == null) return false;
  const isMine = await db.getRepository('aiConversations').count({ filter: { sessionId, userId } });
  return Boolean(isMine || (await db.getRepository('aiWorkflowTasks').count({ filter: { sessionId, 'users.id': userId } })));
}
