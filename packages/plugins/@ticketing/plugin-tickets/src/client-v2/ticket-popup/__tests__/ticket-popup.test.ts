import type { FlowModel } from '@nocobase/flow-engine';
import { describe, expect, it, vi } from 'vitest';
import { openTicket, ticketPopup } from '../ticket-popup';

const uses = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(uses);
  if (typeof node !== 'object' || node === null) return [];
  const { use, ...rest } = node as { use?: string };
  return [...(use ? [use] : []), ...Object.values(rest).flatMap(uses)];
};

describe('the popup of a ticket', () => {
  it('is the stock view action with the workspace in its drawer', () => {
    expect(uses(ticketPopup())).toEqual(['ViewActionModel', 'ChildPageModel', 'ChildPageTabModel', 'BlockGridModel', 'TicketWorkspaceBlockModel']);
  });

  it('opens by the stock event, for this ticket', () => {
    const dispatchEvent = vi.fn();
    const block = { subModels: { ticketPopup: { dispatchEvent } }, context: { layoutContentElement: 'content' } };
    openTicket(block as unknown as FlowModel, '5');
    expect(dispatchEvent).toHaveBeenCalledWith(
      'click',
      { filterByTk: '5', dataSourceKey: 'main', collectionName: 'ticketingTickets', target: 'content' },
      { debounce: true },
    );
  });

  it('is left out of a block that has none', () => {
    expect(() => openTicket({ subModels: {}, context: {} } as unknown as FlowModel, '5')).not.toThrow();
  });
});
