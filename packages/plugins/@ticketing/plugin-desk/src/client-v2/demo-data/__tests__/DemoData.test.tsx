import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { T } from '../../locale';
import { DemoData } from '../DemoData';
import type { DemoDataApi } from '../demo-data-api';

const t: T = (key, variables = {}) => key.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(variables[name]));

const apiWith = (tickets: number): DemoDataApi => {
  let left = tickets;
  return {
    status: vi.fn(async () => ({ hasDemoData: left > 0, tickets: left })),
    remove: vi.fn(async () => {
      left = 0;
    }),
  };
};

afterEach(cleanup);

describe('the demo data block', () => {
  it('says when there are none', async () => {
    render(<DemoData api={apiWith(0)} onRemoved={vi.fn()} t={t} />);
    expect(await screen.findByText('There are no demo data in this app.')).toBeTruthy();
    expect(screen.queryByText('Remove demo data')).toBeNull();
  });

  it('removes them after asking', async () => {
    const api = apiWith(60);
    const onRemoved = vi.fn();
    render(<DemoData api={api} onRemoved={onRemoved} t={t} />);
    expect(await screen.findByText(/60 tickets among them/)).toBeTruthy();
    fireEvent.click(screen.getByText('Remove demo data'));
    expect(api.remove).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText('Remove'));
    expect(await screen.findByText('There are no demo data in this app.')).toBeTruthy();
    expect(onRemoved).toHaveBeenCalledTimes(1);
  });

  it('keeps the button when removing fails', async () => {
    const api = { ...apiWith(3), remove: vi.fn().mockRejectedValue(new Error('500')) };
    render(<DemoData api={api} onRemoved={vi.fn()} t={t} />);
    fireEvent.click(await screen.findByText('Remove demo data'));
    fireEvent.click(await screen.findByText('Remove'));
    await waitFor(() => expect(screen.getByText('The demo data could not be removed. Nothing was changed.')).toBeTruthy());
    expect(screen.getByText('Remove demo data')).toBeTruthy();
  });
});
