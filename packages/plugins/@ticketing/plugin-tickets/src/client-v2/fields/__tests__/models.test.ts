import { DisplayItemModel } from '@nocobase/flow-engine';
import { describe, expect, it } from 'vitest';
import { fieldLoaders } from '../loaders';

interface Binding {
  model: string;
  interfaces: string[];
  options?: { isDefault?: boolean; when?(context: unknown, field: unknown): boolean };
}

await Promise.all(Object.values(fieldLoaders).map(({ loader }) => loader()));
const { bindings } = DisplayItemModel as unknown as { bindings: Binding[] };
const bindingOf = (model: string) => bindings.find((binding) => binding.model === model);

describe('the field models', () => {
  it.each(Object.entries(fieldLoaders))('%s is exported under the name pages store', async (name, { loader }) => {
    expect(await loader()).toHaveProperty(name);
  });

  it('are a choice, never the default of a column', () => {
    expect(bindings.map(({ options }) => options?.isDefault ?? false)).toEqual([false, false, false]);
  });

  it('offer the status tag for statuses of the desk only', () => {
    const when = bindingOf('TicketStatusFieldModel')?.options?.when;
    expect(when?.({}, { name: 'status', collection: { name: 'ticketingTickets' } })).toBe(true);
    expect(when?.({}, { name: 'status', collectionName: 'orders' })).toBe(false);
    expect(when?.({}, { name: 'title', collection: { name: 'ticketingTickets' } })).toBe(false);
  });

  it('offer relative time for moments', () => {
    expect(bindingOf('RelativeTimeFieldModel')?.interfaces).toContain('datetime');
  });
});
