import { cleanup, configure, fireEvent, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../../workspace/__tests__/fake-desk';
import { renderUnstyled } from '../../../workspace/__tests__/render-unstyled';
import type { Choice } from '../../choice';
import { ConditionsEditor } from '../ConditionsEditor';
import { factValues } from '../fact-values';

configure({ defaultHidden: true });
afterEach(cleanup);

const facts = ['priority', 'sourceChannel', 'customerId'].map((name) => ({ name, title: name }));
const noChoices = async (): Promise<Choice[]> => [];

function show(filter: Record<string, unknown> | null, answer = noChoices) {
  const values = vi.fn(answer);
  const onChange = vi.fn();
  renderUnstyled(<ConditionsEditor filter={filter} onChange={onChange} facts={facts} factValues={values} t={t} />);
  return { onChange, values };
}

describe('the conditions of a rule', () => {
  it('start with every ticket', () => {
    show(null);
    expect(screen.getByText('It applies to every ticket.')).toBeTruthy();
  });

  it('are added, filled in and taken out', async () => {
    const { onChange } = show(null, async () => [{ value: 'P0', label: 'P0' }]);
    fireEvent.click(screen.getByText('Add a condition'));
    expect(onChange).toHaveBeenLastCalledWith(null);
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Condition 1: Value' }));
    fireEvent.click((await screen.findAllByText('P0')).at(-1) as HTMLElement);
    expect(onChange).toHaveBeenLastCalledWith({ $and: [{ priority: { $in: ['P0'] } }] });
    fireEvent.click(screen.getByLabelText('Remove condition 1'));
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it('ask how they are joined once there are two', () => {
    const { onChange } = show({ $and: [{ priority: 'P0' }, { sourceChannel: 'email' }] });
    fireEvent.click(screen.getByText('One of them must hold'));
    expect(onChange).toHaveBeenLastCalledWith({ $or: [{ priority: { $eq: 'P0' } }, { sourceChannel: { $eq: 'email' } }] });
  });

  it('ask for the names of the values a rule has', () => {
    const { values } = show({ customerId: '5' });
    expect(values).toHaveBeenCalledWith('customerId', '', ['5']);
  });

  it('written by hand stay until they are replaced', () => {
    const { onChange } = show({ priority: { $includes: 'P' } });
    expect(screen.getByText(/They stay as they are/)).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Replace them by rows'));
    expect(onChange).toHaveBeenLastCalledWith(null);
    expect(screen.getByText('Add a condition')).toBeTruthy();
  });
});

describe('the values of a fact', () => {
  const rowsOf = vi.fn(async () => [{ value: '5', label: 'Northwind' }]);
  const values = factValues({ rowsOf }, (collection, field) => [{ value: field, label: collection }]);

  it('are rows, choices of a column or the priorities', async () => {
    expect(await values('customerId', 'north', [])).toEqual([{ value: '5', label: 'Northwind' }]);
    expect(rowsOf).toHaveBeenCalledWith({ collection: 'ticketingCustomers', value: 'id', label: 'name' }, 'north', []);
    expect(await values('customer.level', '', [])).toEqual([{ value: 'level', label: 'ticketingCustomers' }]);
    expect((await values('priority', '', [])).map(({ value }) => value)).toEqual(['P0', 'P1', 'P2', 'P3']);
  });
});
