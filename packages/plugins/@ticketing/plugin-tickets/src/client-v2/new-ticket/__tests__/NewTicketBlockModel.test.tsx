import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { newTicketLoaders } from '../loaders';
import { NewTicketBlockModel } from '../NewTicketBlockModel';
import type { NewTicketFormProps } from '../NewTicketForm';

function block() {
  const markDataSourceDirty = vi.fn();
  const context = { api: { request: vi.fn() }, t: (key: string) => key, engine: { markDataSourceDirty } };
  const collection = { getField: (name: string) => ({ enum: [{ value: name, label: name }] }) };
  const model = Object.assign(new NewTicketBlockModel(), { context, collection });
  return { model, markDataSourceDirty };
}
const propsOf = (model: NewTicketBlockModel) => (model.renderComponent() as ReactElement<NewTicketFormProps>).props;

describe('the new ticket block', () => {
  it('is offered where tickets are made, to those who may', () => {
    expect(NewTicketBlockModel.scene).toBe('new');
    expect(block().model.getAclActionName()).toBe('create');
  });

  it('is exported under the name pages store', async () => {
    expect(await newTicketLoaders.NewTicketBlockModel.loader()).toHaveProperty('NewTicketBlockModel');
  });

  it('takes its choices from the columns of the collection', () => {
    expect(propsOf(block().model)).toMatchObject({ priorities: [{ value: 'priority' }], urgencies: [{ value: 'customerUrgency' }] });
  });

  it('makes the host ask before it closes a drawer with unsaved input', () => {
    const { model } = block();
    propsOf(model).onDirty(true);
    expect(model.getUserModifiedFields().size).toBe(1);
    model.resetUserModifiedFields();
    expect(model.getUserModifiedFields().size).toBe(0);
  });

  it('lets lists reload once a ticket is filed', () => {
    const { model, markDataSourceDirty } = block();
    propsOf(model).onFiled();
    expect(markDataSourceDirty).toHaveBeenCalledWith('main', 'ticketingTickets');
  });
});
