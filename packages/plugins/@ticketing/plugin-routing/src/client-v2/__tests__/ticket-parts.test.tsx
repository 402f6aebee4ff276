import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { describe, expect, it } from 'vitest';
import { registerTicketParts } from '../ticket-parts';

registerTicketParts();
const partOf = (slot: string) => workspaceSlots.all().find((part) => part.slot === slot && part.key.startsWith('routing.'));

describe('routing on tickets', () => {
  it.each(['headerBadge', 'sidePanel', 'timelineEntry'])('stands in the slot %s', (slot) => {
    expect(partOf(slot)).toBeTruthy();
  });

  it('has a badge only for tickets that wait', () => {
    const badge = partOf('headerBadge') as { when(props: { ticket: object }): boolean };
    const waiting = { statusCategory: 'new', assignee: null, queueId: '3' };
    const tickets = [waiting, { ...waiting, queueId: null }, { ...waiting, assignee: { id: '7' } }, { ...waiting, statusCategory: 'closed' }];
    expect(tickets.map((ticket) => badge.when({ ticket }))).toEqual([true, false, false, false]);
  });
});
