import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { describe, expect, it } from 'vitest';
import { registerTicketParts } from '../ticket-parts';

registerTicketParts();
const partOf = (slot: string) => workspaceSlots.all().find((part) => part.slot === slot && part.key.startsWith('ai.'));

describe('AI on tickets', () => {
  it('has a titled box in the rail', () => {
    expect(partOf('sidePanel')).toMatchObject({ key: 'ai.panel', title: expect.stringContaining('AI assistant') });
  });

  it('looks over replies to the customer, and nothing else that is written', () => {
    const check = partOf('composerTool') as { when(props: { kind: string }): boolean };
    expect(['reply', 'note', 'customerMessage'].map((kind) => check.when({ kind }))).toEqual([true, false, false]);
  });
});
