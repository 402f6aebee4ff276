import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RecordSelect } from '../fields/RecordSelect';
import type { RecordSource } from '../record-choices';

const t = (key: string) => key;
const CHOICES = [
  { value: '1', label: 'TKT-1 · Printer' },
  { value: '2', label: 'TKT-2 · Screen' },
];
const source = (change: Partial<RecordSource> = {}): RecordSource => ({
  search: async () => CHOICES,
  find: async (id) => CHOICES.find(({ value }) => value === id),
  ...change,
});

afterEach(cleanup);

describe('choosing a record', () => {
  it('offers what the server finds, and tells the id', async () => {
    const onChange = vi.fn();
    render(<RecordSelect source={source()} onChange={onChange} placeholder="Search" t={t} />);
    fireEvent.mouseDown(screen.getByRole('combobox'));
    fireEvent.click(await screen.findByText('TKT-2 · Screen'));
    expect(onChange).toHaveBeenCalledWith('2');
  });

  it('shows the name of what was chosen before', async () => {
    render(<RecordSelect source={source()} value="1" placeholder="Search" t={t} />);
    expect(await screen.findByText('TKT-1 · Printer')).toBeTruthy();
  });

  it('shows the id of what cannot be found any more', async () => {
    render(<RecordSelect source={source({ find: async () => undefined })} value="77" placeholder="Search" t={t} />);
    expect(await screen.findByText('77')).toBeTruthy();
  });

  it('says why nothing can be offered', async () => {
    const refused = async () => Promise.reject(new Error('No permissions'));
    render(<RecordSelect source={source({ search: refused })} placeholder="Search" t={t} />);
    fireEvent.mouseDown(screen.getByRole('combobox'));
    expect(await screen.findByText('No permissions')).toBeTruthy();
  });
});
