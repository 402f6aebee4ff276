import type { Context, Next } from '@nocobase/actions';
import type { HandlerType } from '@nocobase/resourcer';
import { createSubmission, refuseSubmission } from '../forms/create-submission';
import { challenge, limits, upload } from '../forms/form-actions';
import { mirrorDetailsFields } from '../forms/mirror-details-fields';
import type { IntakeDesk } from '../intake-desk';
import { sendAgain } from '../mails/send-again';
import { rerun } from './rerun';
import { TICKET_PANELS } from './ticket-panels';
import { hideKeys } from '../tracking/hide-keys';
import { file, page, reopen, reply, solved } from '../tracking/tracking-actions';
import { sendLinks } from '../tracking/send-links';
import { submit, submitBatch } from './submit';

export type IntakeHandler = (ctx: Context, next: Next) => Promise<void>;

/** The host types its handlers with the smallest context it knows; at run time it is always the full one. */
const asHostHandler = (handler: IntakeHandler) => handler as unknown as HandlerType;

const handlersOf = (handlers: Record<string, (desk: IntakeDesk) => IntakeHandler>, desk: IntakeDesk): Record<string, HandlerType> =>
  Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, asHostHandler(handler(desk))]));

/** Every HTTP action of the plugin, see docs/reference/http-api.md. */
export function registerActions(desk: IntakeDesk): void {
  const { acl, resourceManager } = desk.app;
  resourceManager.define({
    name: 'ticketingIntake',
    actions: { submit: asHostHandler(submit(desk)), submitBatch: asHostHandler(submitBatch(desk)), ...handlersOf(TICKET_PANELS, desk) },
  });
  // Who may is asked in the handlers: who may create submissions, or works on the ticket.
  acl.allow('ticketingIntake', ['submit', 'submitBatch', ...Object.keys(TICKET_PANELS)], 'loggedIn');
  const tracking = { page, reply, solved, reopen, file, sendLinks };
  desk.app.use(hideKeys(), { tag: 'ticketingHideKeys', before: 'logger' });
  resourceManager.define({ name: 'ticketingTracking', actions: handlersOf(tracking, desk) });
  // Whoever has the key of a link.
  acl.allow('ticketingTracking', Object.keys(tracking), 'public');
  const forms = { challenge, limits, upload };
  resourceManager.define({ name: 'ticketingForms', actions: handlersOf(forms, desk) });
  // Whoever brings the token of a public form, which the host has checked.
  acl.allow('ticketingForms', Object.keys(forms), 'public');
  resourceManager.use(asHostHandler(mirrorDetailsFields(desk.db)), { tag: 'ticketingMirrorDetailsFields', before: 'auth' });
  // The host knows the action of public forms by a name of its own.
  for (const way of ['create', 'publicSubmit']) resourceManager.registerActionHandler(`ticketingSubmissions:${way}`, asHostHandler(createSubmission(desk)));
  for (const way of ['firstOrCreate', 'updateOrCreate', 'import', 'importXlsx']) resourceManager.registerActionHandler(`ticketingSubmissions:${way}`, asHostHandler(refuseSubmission()));
  resourceManager.registerActionHandler('ticketingSubmissions:rerun', asHostHandler(rerun(desk)));
  resourceManager.registerActionHandler('ticketingIntakeMails:sendAgain', asHostHandler(sendAgain(desk)));
}
