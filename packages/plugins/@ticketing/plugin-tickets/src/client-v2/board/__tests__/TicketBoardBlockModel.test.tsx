import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { TicketBoardProps } from '../TicketBoard';
import { boardLoaders } from '../loaders';
import { TicketBoardBlockModel } from '../TicketBoardBlockModel';

/** A block as the host would make it, with a resource that calls its listeners. */
function block() {
  const listeners = new Set<() => void>();
  const resource = {
    on: (_event: string, listener: () => void) => void listeners.add(listener),
    off: (_event: string, listener: () => void) => void listeners.delete(listener),
    getFilter: () => ({ $and: [{ priority: 'P0' }] }),
  };
  const markDataSourceDirty = vi.fn();
  const context = { api: { request: vi.fn() }, t: (key: string) => key, user: { id: 7 }, engine: { markDataSourceDirty } };
  const collection = { getField: () => ({ enum: [{ value: 'P0', label: 'P0 Critical' }] }) };
  const model = Object.assign(new TicketBoardBlockModel(), { resource, context, collection, props: { pageSize: 50 } });
  return { model, listeners, markDataSourceDirty };
}
const propsOf = (model: TicketBoardBlockModel) => (model.renderComponent() as ReactElement<TicketBoardProps>).props;

describe('the board block', () => {
  it('is offered for tickets only', () => {
    const offered = (name: string) =>
      TicketBoardBlockModel.filterCollection({ name } as Parameters<typeof TicketBoardBlockModel.filterCollection>[0]);
    expect([offered('ticketingTickets'), offered('users')]).toEqual([true, false]);
  });

  it('is exported under the name pages store', async () => {
    expect(await boardLoaders.TicketBoardBlockModel.loader()).toHaveProperty('TicketBoardBlockModel');
  });

  it('hands the board its settings and what it knows of the host', () => {
    const props = propsOf(block().model);
    expect(props).toMatchObject({ userId: '7', pageSize: 50, language: 'en-US', priorities: [{ value: 'P0' }] });
  });

  it('keeps what must not change between renders, or every render would load all columns', () => {
    const { model } = block();
    const [first, second] = [propsOf(model), propsOf(model)];
    for (const name of ['boardApi', 'ticketApi', 't', 'onRefresh'] as const) expect(second[name]).toBe(first[name]);
  });

  it('tells the other blocks of the page when a ticket was moved', () => {
    const { model, markDataSourceDirty } = block();
    propsOf(model).onMoved();
    expect(markDataSourceDirty).toHaveBeenCalledWith('main', 'ticketingTickets');
  });

  it('stops listening when the board is gone', () => {
    const { model, listeners } = block();
    const stop = propsOf(model).onRefresh(() => undefined);
    expect(listeners.size).toBe(1);
    stop();
    expect(listeners.size).toBe(0);
  });
});
