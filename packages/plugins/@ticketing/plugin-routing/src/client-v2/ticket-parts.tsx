import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { tExpr } from './locale';
import { isRoutingEntry } from './timeline/routing-activity';
import { RoutingActivityLine } from './timeline/RoutingActivityLine';
import { isWaiting } from './why/waiting-ticket';
import { WaitingBadge } from './why/WaitingBadge';
import { WhyPanel } from './why/WhyPanel';

/** Tells on tickets where they wait, whose they are and why. */
export function registerTicketParts() {
  workspaceSlots.register({
    slot: 'headerBadge',
    key: 'routing.waiting',
    Component: WaitingBadge,
    when: ({ ticket }) => isWaiting(ticket),
  });
  workspaceSlots.register({
    slot: 'sidePanel',
    key: 'routing.why',
    sort: 20,
    title: tExpr('Why this agent'),
    Component: WhyPanel,
  });
  workspaceSlots.register({
    slot: 'timelineEntry',
    key: 'routing.activity',
    Component: RoutingActivityLine,
    when: ({ entry }) => isRoutingEntry(entry),
  });
}
