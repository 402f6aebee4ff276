import type { Context, Next } from '@nocobase/actions';
import type { HandlerType } from '@nocobase/resourcer';
import { guardAssociationResources } from '../access/guard-association-resources';
import { guardAttachments } from '../access/guard-attachments';
import { guardDetailsRows } from '../access/guard-details-rows';
import { guardRelations } from '../access/guard-relations';
import type { Desk } from '../services/desk';
import { duplicate, forms } from './business-type-actions';
import { customerReply, reply } from './comment-actions';
import { download, guardUpload } from './file-actions';
import { lifecycleActions } from './lifecycle-actions';
import { mergeTargets, split } from './merge-actions';
import { assignableUsers, neighbours, timeline, workspace } from './workspace-actions';
import { createTicket, setDetailsApart, updateTicket } from './write-ticket-actions';

export type TicketingHandler = (ctx: Context, next: Next) => Promise<void>;

/** The host types its handlers with the smallest context it knows; at run time it is always the full one. */
const asHostHandler = (handler: TicketingHandler) => handler as unknown as HandlerType;

/** Every HTTP action of the plugin, see docs/reference/http-api.md. */
export function registerActions(desk: Desk): void {
  const { resourceManager } = desk.app;
  const use = (handler: TicketingHandler, options: object) => resourceManager.use(asHostHandler(handler), options);
  use(setDetailsApart(desk), { tag: 'ticketingSetDetailsApart', after: 'auth', before: 'acl' });
  use(guardUpload(), { tag: 'ticketingGuardUpload', after: ['auth', 'setCurrentRole'], before: ['createMiddleware', 'acl'] });
  use(guardAttachments(), { tag: 'ticketingGuardAttachments', after: 'acl' });
  use(guardAssociationResources(), { tag: 'ticketingGuardAssociationResources', after: 'acl' });
  use(guardDetailsRows(), { tag: 'ticketingGuardDetailsRows', after: 'acl' });
  use(guardRelations(), { tag: 'ticketingGuardRelations', after: 'acl' });
  const handlers: Record<string, TicketingHandler> = {
    'ticketingTickets:create': createTicket(desk),
    'ticketingTickets:update': updateTicket(desk),
    ...lifecycleActions(desk),
    'ticketingTickets:mergeTargets': mergeTargets(),
    'ticketingTickets:split': split(desk),
    'ticketingTickets:reply': reply(desk),
    'ticketingTickets:customerReply': customerReply(desk),
    'ticketingTickets:workspace': workspace(desk),
    'ticketingTickets:timeline': timeline(desk),
    'ticketingTickets:neighbours': neighbours(),
    'ticketingTickets:assignableUsers': assignableUsers(desk),
    'ticketingBusinessTypes:forms': forms(desk),
    'ticketingBusinessTypes:duplicate': duplicate(desk),
    'ticketingFiles:download': download(),
  };
  for (const [name, handler] of Object.entries(handlers)) resourceManager.registerActionHandler(name, asHostHandler(handler));
}
