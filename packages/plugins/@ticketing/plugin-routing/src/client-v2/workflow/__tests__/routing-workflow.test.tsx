import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Form } from 'antd';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import AssignBestFieldset from '../AssignBestFieldset';
import { AssignBestInstruction } from '../AssignBestInstruction';
import { register } from './register';
import RoutingEventFieldset from '../RoutingEventFieldset';

vi.mock('@nocobase/flow-engine', async (original) => {
  // The same engine each time, as in the host: a new one would be asked anew after each rendering.
  const request = async () => ({ data: { data: [{ id: 4, name: 'IT support' }] } });
  const { t } = await import('../../__tests__/fake-words');
  const engine = { context: { t, api: { request } } };
  return { ...(await original<object>()), useFlowEngine: () => engine };
});

afterEach(cleanup);

describe('routing in the workflow editor', () => {
  it('offers a trigger that may run without a choice: that means every event', () => {
    const { triggers } = register();
    const [[type, Trigger]] = triggers;
    expect(type).toBe('ticketing-routing-event');
    expect(new Trigger().validate({})).toBe(true);
    expect(new Trigger().sync).toBe(false);
  });

  it('offers a node in the group of tickets', () => {
    const { nodes } = register();
    const [[type, Node]] = nodes;
    expect([type, new Node().type, new Node().group]).toEqual(['ticketing-assign-best', 'ticketing-assign-best', 'ticketing']);
  });

  it('is left out on a desk without workflows', () => {
    expect(() => register(undefined)).not.toThrow();
  });
});

describe('the trigger', () => {
  it('asks which events of which queues, and keeps what was chosen', async () => {
    const changed = vi.fn();
    render(
      <Form onValuesChange={(_change, values) => changed(values)}>
        <RoutingEventFieldset />
      </Form>,
    );
    fireEvent.click(screen.getByLabelText('Waited too long in its queue'));
    fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Only in these queues' }));
    fireEvent.click(await screen.findByTitle('IT support'));
    await waitFor(() => expect(changed.mock.lastCall?.[0]).toMatchObject({ config: { events: ['ticketing:routing.overflowed'], queues: ['4'] } }));
    expect(screen.getByText('Only for tickets that match')).toBeTruthy();
  });
});

describe('the node', () => {
  it('asks for the ticket and, if one likes, for a queue', async () => {
    render(
      <Form>
        <AssignBestFieldset />
      </Form>,
    );
    expect(screen.getByText('Ticket')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Queue' })).toBeTruthy();
  });

  it('gives later nodes what came of it', () => {
    const instruction = new AssignBestInstruction();
    const variables = instruction.useVariables({ key: 'n1', title: 'Find somebody', config: {} });
    expect(variables).toMatchObject({ key: 'n1', label: 'Find somebody', value: 'n1' });
    expect(variables?.children?.map(({ value }) => value)).toEqual(['isAssigned', 'assigneeId', 'assigneeName', 'reasons', 'isWaiting']);
  });
});
