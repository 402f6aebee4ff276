import { describe, expect, it, vi } from 'vitest';
import { listingOf } from '../opened-from';
import { TicketWorkspaceBlockModel } from '../TicketWorkspaceBlockModel';

const resource = { getFilter: () => ({ $and: [{ status: 'new' }] }), getSort: () => ['priority'] };
const contextWith = (blockModel: unknown) => ({
  view: { inputArgs: { viewUid: 'row' } },
  engine: { getModel: vi.fn(() => ({ context: { blockModel } })) },
});

describe('the workspace block', () => {
  it('is offered for tickets only', () => {
    const collection = (name: string) => ({ name }) as Parameters<typeof TicketWorkspaceBlockModel.filterCollection>[0];
    expect(TicketWorkspaceBlockModel.filterCollection(collection('ticketingTickets'))).toBe(true);
    expect(TicketWorkspaceBlockModel.filterCollection(collection('users'))).toBe(false);
  });
});

describe('the list a ticket was opened from', () => {
  it('gives its filter and order', () => {
    const context = contextWith({ resource, collection: { name: 'ticketingTickets' } });
    expect(listingOf(context)).toEqual({ filter: { $and: [{ status: 'new' }] }, sort: ['priority'] });
    expect(context.engine.getModel).toHaveBeenCalledWith('row', true);
  });

  it('falls back to newest first where the list has no order', () => {
    const unordered = { getSort: () => [] };
    expect(listingOf(contextWith({ resource: unordered, collection: { name: 'ticketingTickets' } }))).toEqual({ sort: ['-createdAt'] });
  });

  it('is unknown when the ticket was opened by address or from another collection', () => {
    expect(listingOf({ engine: { getModel: vi.fn() } })).toBeUndefined();
    expect(listingOf(contextWith({ resource, collection: { name: 'users' } }))).toBeUndefined();
  });
});
