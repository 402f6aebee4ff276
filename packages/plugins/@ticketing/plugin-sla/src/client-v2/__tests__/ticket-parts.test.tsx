import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { describe, expect, it } from 'vitest';
import { SLA_COLUMNS } from '../badge/sla-columns';
import { registerTicketParts } from '../ticket-parts';

registerTicketParts();
const partOf = (slot: string) => workspaceSlots.all().find((part) => part.slot === slot && part.key.startsWith('sla.'));

describe('the service level on tickets', () => {
  it.each(['headerBadge', 'boardCard', 'sidePanel', 'timelineEntry'])('stands in the slot %s', (slot) => {
    expect(partOf(slot)).toBeTruthy();
  });

  it('asks the board for the columns it reads', () => {
    expect(partOf('boardCard')).toMatchObject({ columns: SLA_COLUMNS });
  });

  it('leaves tickets without promises alone', () => {
    const badge = partOf('headerBadge') as { when(props: { ticket: object }): boolean };
    expect([badge.when({ ticket: { slaState: 'ok' } }), badge.when({ ticket: { slaState: null } })]).toEqual([true, false]);
  });
});
