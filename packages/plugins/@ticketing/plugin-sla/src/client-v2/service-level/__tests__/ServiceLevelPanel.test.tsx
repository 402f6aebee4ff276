import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { Explanation } from '../../api/explanation';
import { ServiceLevelPanel } from '../ServiceLevelPanel';
import { explanationOf, readingOf } from './some-explanations';

configure({ defaultHidden: true });
afterEach(cleanup);

const ticketOf = (version: number) =>
  ({ id: '101', version, businessType: null, category: null, customer: { id: '5', name: 'Northwind' } }) as SlotProps['ticket'];

function propsWith(request: SlotProps['client']['request'], version = 1): SlotProps {
  const nothing = () => undefined;
  const workspace = {} as SlotProps['workspace'];
  return { ticket: ticketOf(version), workspace, reload: async () => undefined, startAction: nothing, writeInReply: nothing, openTicket: nothing, client: { request }, t };
}
const answering = (explanation: Explanation) => vi.fn(async () => ({ data: { data: explanation } }));

async function show(values: Partial<Explanation> = {}) {
  const request = answering(explanationOf(values));
  renderUnstyled(<ServiceLevelPanel {...propsWith(request as unknown as SlotProps['client']['request'])} />);
  await screen.findByText(/Policy "|No policy/);
  return request;
}

describe('the service level of a ticket', () => {
  it('has a line for each promise with its state in words', async () => {
    await show();
    const line = within(screen.getByRole('region', { name: 'Resolution' }));
    expect(line.getByText('Due soon')).toBeTruthy();
    expect(line.getByText('85 % of 1 h')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'First response' }).textContent).toContain('On track');
    expect(screen.queryByRole('region', { name: 'Next reply' })).toBeNull();
  });

  it('says which policy applies and why, and whose calendar counts', async () => {
    await show();
    expect(screen.getByText('Policy "Gold customers"')).toBeTruthy();
    expect(screen.getByText('Priority is P0')).toBeTruthy();
    expect(screen.getByText('Customer level is gold')).toBeTruthy();
    expect(screen.getByText(/Calendar "Office", because of the customer/)).toBeTruthy();
  });

  it('tells on request why the policies before it do not apply', async () => {
    await show({
      passedOver: [
        { key: 'vip', name: 'VIP', reason: 'conditions', because: [{ fact: 'customerId', operator: '$eq', expected: '9', actual: '5' }] },
        { key: 'old', name: 'Old', reason: 'disabled', because: [] },
      ],
    });
    expect(screen.queryByText('VIP')).toBeNull();
    fireEvent.click(screen.getByText('Policies that do not apply (2)'));
    expect(screen.getByText('Customer is Northwind; the policy asks that it is 9')).toBeTruthy();
    expect(screen.getByText('It is switched off')).toBeTruthy();
  });

  it('tells the pauses', async () => {
    await show({ pausedAt: '2026-11-23T11:00:00.000Z', pausedMinutes: 65, targets: { firstResponse: readingOf({ state: 'paused', dueAt: null }), nextReply: null, resolution: null } });
    expect(screen.getByText(/Paused since .*; 1 h 5 min of working time in all/)).toBeTruthy();
  });

  it('keeps the history of the deadlines, the latest first', async () => {
    const change = (at: string, reason: string) => ({ at, actorName: 'Ann', reason, from: null, to: { slaResolveDueAt: at } });
    await show({ changes: [change('2026-11-22T10:00:00.000Z', 'rulesChanged'), change('2026-11-23T10:00:00.000Z', 'ticketChanged')] });
    fireEvent.click(screen.getByText('History of deadlines (2)'));
    const [latest, first] = screen.getAllByText(/\(Ann\)/).map((line) => line.textContent);
    expect(latest).toContain('The ticket was changed');
    expect(first).toContain('A policy, a calendar or the customer was changed');
  });

  it('admits when nothing is promised', async () => {
    await show({ policy: null, because: [], calendar: { id: null, name: null, timeZone: 'UTC', source: null }, targets: { firstResponse: null, nextReply: null, resolution: null } });
    expect(screen.getByText('Nothing is promised for this ticket.')).toBeTruthy();
    expect(screen.getByText('No policy applies to this ticket')).toBeTruthy();
    expect(screen.getByText('Around the clock, every day: nobody named a calendar')).toBeTruthy();
  });

  it('is read again when the ticket changed, and not before', async () => {
    const request = answering(explanationOf()) as unknown as SlotProps['client']['request'];
    const props = propsWith(request, 1);
    const { rerender } = renderUnstyled(<ServiceLevelPanel {...props} />);
    await screen.findByText('Policy "Gold customers"');
    rerender(<ServiceLevelPanel {...props} ticket={ticketOf(1)} />);
    expect(request).toHaveBeenCalledTimes(1);
    rerender(<ServiceLevelPanel {...props} ticket={ticketOf(2)} />);
    await screen.findByText('Policy "Gold customers"');
    expect(request).toHaveBeenCalledTimes(2);
    expect(request).toHaveBeenCalledWith(expect.objectContaining({ url: 'ticketingSla:explain', params: { filterByTk: '101' } }));
  });

  it('says why it has nothing to show', async () => {
    const request = vi.fn(async () => {
      throw refusing('ticket.notFound');
    });
    renderUnstyled(<ServiceLevelPanel {...propsWith(request)} />);
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ticket.notFound');
  });
});
