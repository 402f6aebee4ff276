import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { DuplicatesPanel } from './duplicates/DuplicatesPanel';
import { isLinkEntry, LinkActivityLine } from './links/LinkActivityLine';
import { LinksPanel } from './links/LinksPanel';
import { tExpr } from './locale';

const ENDED = ['closed', 'cancelled'];

/** What the intake adds to the workspace of a ticket: tickets about the same matter, and the page its customer follows it on. */
export function registerTicketParts() {
  workspaceSlots.register({
    slot: 'sidePanel',
    key: 'intake.duplicates',
    sort: 5,
    Component: DuplicatesPanel,
    when: ({ ticket }) => !ENDED.includes(ticket.statusCategory),
  });
  workspaceSlots.register({
    slot: 'sidePanel',
    key: 'intake.links',
    sort: 60,
    title: tExpr('Page of the customer'),
    Component: LinksPanel,
    // Whoever may work on the ticket may write a note on it.
    when: ({ workspace }) => workspace.may.note,
  });
  workspaceSlots.register({
    slot: 'timelineEntry',
    key: 'intake.links',
    Component: LinkActivityLine,
    when: ({ entry }) => isLinkEntry(entry),
  });
}
