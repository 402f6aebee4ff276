import type { HandlerType } from '@nocobase/resourcer';
import { reorderAction, type OrderedList } from '@ticketing/plugin-tickets';
import { rulesChanged } from '../hooks/follow-rules';
import type { SlaDesk } from '../sla-desk';
import { explain } from './explain';
import { countries, publicHolidays } from './holidays';
import { preview } from './preview';

/** Every HTTP action of the plugin; administrators call them through the snippet of tickets, `explain` checks the ticket itself. */
export function registerActions(desk: SlaDesk): void {
  const { acl, resourceManager } = desk.app;
  resourceManager.define({
    name: 'ticketingSla',
    actions: {
      preview: preview(desk) as unknown as HandlerType,
      explain: explain(desk) as unknown as HandlerType,
      countries: countries() as unknown as HandlerType,
      holidays: publicHolidays() as unknown as HandlerType,
    },
  });
  resourceManager.registerActionHandler('ticketingSlaPolicies:reorder', reorderAction(desk.db, policiesOf(desk)) as unknown as HandlerType);
  acl.allow('ticketingSla', ['explain'], 'loggedIn');
}

/** Open tickets are read again once, not for every policy that moved. */
const policiesOf = (desk: SlaDesk): OrderedList => ({
  collection: 'ticketingSlaPolicies',
  staleCode: 'policy.orderStale',
  moved: (transaction) => rulesChanged(desk, transaction),
});
