import type { HandlerType } from '@nocobase/resourcer';
import type { IntakeDesk } from '../intake-desk';
import { detailFields } from './detail-fields-action';
import { followSources } from './follow-sources';
import { examples, preview } from './preview';
import { receiveWebhook } from './receive-webhook';
import { forgetPreviousSecret, setSecret } from './secret-actions';

/** Webhooks from other systems: their address, and how their sources are set up. */
export function registerWebhooksIn(desk: IntakeDesk): void {
  const { acl, resourceManager } = desk.app;
  const asHostHandler = (handler: unknown) => handler as HandlerType;
  resourceManager.define({ name: 'ticketingWebhooks', actions: { receive: asHostHandler(receiveWebhook(desk)) } });
  // Whoever sends has no account; the handler asks for a signature.
  acl.allow('ticketingWebhooks', ['receive'], 'public');
  const own = {
    preview: preview(desk), examples: examples(), detailFields: detailFields(desk),
    setSecret: setSecret(desk), forgetPreviousSecret: forgetPreviousSecret(desk),
  };
  for (const [name, handler] of Object.entries(own)) resourceManager.registerActionHandler(`ticketingWebhookSources:${name}`, asHostHandler(handler));
  // Who may is asked in the handlers: who may change sources.
  acl.allow('ticketingWebhookSources', Object.keys(own), 'loggedIn');
  followSources(desk);
}
