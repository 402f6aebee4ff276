import { workspaceSlots } from '@ticketing/plugin-tickets/client-v2';
import { describe, expect, it } from 'vitest';
import { registerTicketParts } from '../ticket-parts';

registerTicketParts({ pm: { get: () => undefined } });
const partOf = (slot: string, key?: string) => workspaceSlots.all().find((part) => part.slot === slot && (key ? part.key === key : part.key.startsWith('ai.')));

describe('AI on tickets', () => {
  it('has a titled box in the rail', () => {
    expect(partOf('sidePanel', 'ai.panel')).toMatchObject({ key: 'ai.panel', title: expect.stringContaining('AI assistant') });
  });

  it.each(['ai.replyCheck', 'ai.draft', 'ai.translateReply'])('has %s for replies to the customer, and nothing else that is written', (key) => {
    const check = partOf('composerTool', key) as { when(props: { kind: string }): boolean };
    expect(['reply', 'note', 'customerMessage'].map((kind) => check.when({ kind }))).toEqual([true, false, false]);
  });

  it('translates messages to and from the customer, and neither notes nor what was done', () => {
    const translate = partOf('timelineEntry') as { when(props: { entry: object }): boolean };
    const entries = [{ kind: 'comment', isInternal: false }, { kind: 'comment', isInternal: true }, { kind: 'activity' }];
    expect(entries.map((entry) => translate.when({ entry }))).toEqual([true, false, false]);
  });
});
