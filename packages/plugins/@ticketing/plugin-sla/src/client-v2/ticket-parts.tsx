import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import React from 'react';
import { SLA_COLUMNS } from './badge/sla-columns';
import { SlaBadge } from './badge/SlaBadge';
import { bindT, tExpr } from './locale';
import { ServiceLevelPanel } from './service-level/ServiceLevelPanel';
import { isSlaEntry } from './timeline/sla-activity';
import { SlaActivityLine } from './timeline/SlaActivityLine';

/** Puts the service level on tickets: into the workspace and on the cards of the board. */
export function registerTicketParts() {
  workspaceSlots.register({
    slot: 'headerBadge',
    key: 'sla.badge',
    Component: ({ ticket, t }) => <SlaBadge row={ticket} t={bindT({ t })} />,
    when: ({ ticket }) => Boolean(ticket.slaState),
  });
  workspaceSlots.register({
    slot: 'boardCard',
    key: 'sla.badge',
    columns: SLA_COLUMNS,
    Component: ({ ticket, t }) => <SlaBadge row={ticket} t={bindT({ t })} />,
    when: ({ ticket }) => Boolean(ticket.slaState),
  });
  workspaceSlots.register({
    slot: 'sidePanel',
    key: 'sla.serviceLevel',
    sort: 10,
    title: tExpr('Service level'),
    Component: ServiceLevelPanel,
  });
  workspaceSlots.register({
    slot: 'timelineEntry',
    key: 'sla.activity',
    Component: SlaActivityLine,
    when: ({ entry }) => isSlaEntry(entry),
  });
}
