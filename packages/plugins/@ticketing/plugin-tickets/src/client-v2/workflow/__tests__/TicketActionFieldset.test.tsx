import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Form } from 'antd';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import TicketActionFieldset from '../fieldsets/TicketActionFieldset';

vi.mock('@nocobase/flow-engine', async (original) => {
  // The same engine each time, as in the host: a new one would be asked anew after each rendering.
  const engine = { context: { t: (key: string) => key, api: { request: async () => ({ data: { data: [] } }) } } };
  return { ...(await original<object>()), useFlowEngine: () => engine };
});

afterEach(cleanup);

describe('the node "Ticket action"', () => {
  it('asks for the priority when it is to set one', async () => {
    const changed = vi.fn();
    render(
      <Form initialValues={{ config: { action: 'setPriority' } }} onValuesChange={(_change, values) => changed(values)}>
        <TicketActionFieldset />
      </Form>,
    );
    expect(await screen.findByText('Set priority')).toBeTruthy();
    const [, , priority] = screen.getAllByRole('combobox', { hidden: true });
    fireEvent.mouseDown(priority);
    fireEvent.click(await screen.findByText('P0 Critical'));
    expect(changed.mock.lastCall?.[0]).toMatchObject({ config: { action: 'setPriority', priority: 'P0' } });
  });

  it('asks for no priority with a lifecycle action', async () => {
    render(
      <Form initialValues={{ config: { action: 'cancel' } }}>
        <TicketActionFieldset />
      </Form>,
    );
    expect(await screen.findByText('Reason')).toBeTruthy();
    expect(screen.queryByText('Priority')).toBeNull();
  });
});
