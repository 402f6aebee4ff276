import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { refusing } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { Explanation } from '../../api/explanation';
import { WaitingBadge } from '../WaitingBadge';
import { WhyPanel } from '../WhyPanel';
import { assignmentOf, explanationOf, workspaceWith } from './some-explanations';

configure({ defaultHidden: true });
afterEach(cleanup);

const WAITING = { statusCategory: 'new', assignee: null };
const waits = (values: Partial<Explanation> = {}) =>
  explanationOf({ isWaiting: true, assignment: null, queuedAt: new Date(Date.now() - 12.5 * 60_000).toISOString(), ...values });

async function show(explanation: Explanation, ticket: object = {}, waiting: object[] | Error = []) {
  const workspace = workspaceWith(explanation, ticket, waiting);
  renderUnstyled(<WhyPanel {...workspace.slot} />);
  await screen.findByText('Queue "IT support"');
  return workspace;
}

describe('of a ticket that somebody has', () => {
  it('says in words what spoke for him, with the points of each', async () => {
    await show(explanationOf());
    const reasons = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(reasons.slice(0, 3)).toEqual(['speaks Chinese10 points', 'ERP level 320 points', '2 of 10 tickets open24 points']);
    expect(screen.getByText(/assigned automatically, .* · Best fit · 72 points/)).toBeTruthy();
  });

  it('names the rule and why it fits', async () => {
    await show(explanationOf());
    expect(screen.getByText('because of the rule "ERP tickets"')).toBeTruthy();
    expect(screen.getByText('Category is ERP system')).toBeTruthy();
  });

  it('does not blame a rule for a queue to which the ticket was moved', async () => {
    await show(explanationOf({ rule: { id: '5', name: 'ERP tickets', queueId: '4', because: [{ fact: 'categoryCode', operator: '$in', expected: ['erp'], actual: 'erp' }] } }));
    expect(screen.getByText('moved here; the rule "ERP tickets" leads to another queue')).toBeTruthy();
    expect(screen.queryByText('Category is ERP system')).toBeNull();
  });

  it('lists the runners-up when asked', async () => {
    await show(explanationOf());
    fireEvent.click(screen.getByText('Runners-up (1)'));
    expect(await screen.findByText('Mei')).toBeTruthy();
    expect(screen.getByText('0 of 10 tickets open')).toBeTruthy();
  });

  it('shows why a supervisor gave it to somebody who was full', async () => {
    await show(explanationOf({ assignment: assignmentOf({ kind: 'manual', strategy: null, points: null, reasons: [], runnersUp: [], overrideReason: 'He knows the plant' }) }));
    expect(screen.getByText('Given although full: He knows the plant')).toBeTruthy();
    expect(screen.getByText(/^assigned by hand, /)).toBeTruthy();
  });

  it('does not ask again as time goes by', async () => {
    const { request } = await show(explanationOf());
    expect(request).toHaveBeenCalledOnce();
  });
});

describe('of a ticket that waits', () => {
  it('says since when and at which place', async () => {
    await show(waits(), WAITING, [{ id: '9' }, { id: '1' }, { id: '4' }]);
    expect(screen.getByText(/Waiting since .* \(12 min\)/)).toBeTruthy();
    expect(await screen.findByText(/number 2 of 3/)).toBeTruthy();
  });

  it('leaves the place out for people who may not see the queue', async () => {
    await show(waits(), WAITING, new Error('403'));
    expect(screen.queryByText(/number/)).toBeNull();
  });

  it('says when it moves on by itself', async () => {
    await show(waits({ dueAt: '2026-12-01T09:30:00' }), WAITING);
    expect(screen.getByText(/moves on at 2026-12-01 09:30 if nobody takes it/)).toBeTruthy();
  });

  it('says so when its queue leaves it to people', async () => {
    await show(waits({ heldBecause: 'queueDisabled' }), WAITING);
    expect(screen.getByRole('alert').textContent).toBe('The queue is switched off');
  });

  it('names everybody who cannot take it, with the reason', async () => {
    await show(waits({ ineligible: [{ userId: '8', userName: 'Mei', reason: 'full', params: { open: 10, capacity: 10 } }] }), WAITING);
    expect(screen.getByText('is full: 10 of 10 tickets')).toBeTruthy();
  });
});

describe('a ticket in the wrong queue', () => {
  async function move(reason: string) {
    const workspace = await show(waits(), WAITING);
    fireEvent.click(screen.getByText('Move to another queue…'));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.mouseDown(dialog.getByLabelText('Queue'));
    fireEvent.click(await screen.findByTitle('Repairs'));
    fireEvent.change(dialog.getByLabelText('Reason'), { target: { value: reason } });
    fireEvent.click(dialog.getByText('Move'));
    return { ...workspace, dialog };
  }

  it('is moved to another one, with a reason', async () => {
    const { request, slot } = await move(' It is a pump ');
    await waitFor(() => expect(slot.reload).toHaveBeenCalled());
    expect(request.mock.calls.map(([options]) => options)).toContainEqual(
      expect.objectContaining({ url: 'ticketingRouting:moveToQueue', data: { ticketId: '1', queueId: '4', reason: 'It is a pump' } }),
    );
  });

  it('stays without one', async () => {
    const { slot, dialog } = await move(' ');
    expect(dialog.getByRole('alert').textContent).toBe('Please say why');
    expect(slot.reload).not.toHaveBeenCalled();
  });

  it('is not moved by people who may not assign it', async () => {
    const { slot } = workspaceWith(waits(), WAITING);
    renderUnstyled(<WhyPanel {...slot} workspace={{ ...slot.workspace, actions: [] }} />);
    await screen.findByText('Queue "IT support"');
    expect(screen.queryByText('Move to another queue…')).toBeNull();
  });
});

describe('of a ticket nobody routed', () => {
  it('says so', async () => {
    const { slot } = workspaceWith(explanationOf({ queue: null, rule: null, requiredSkills: [], assignment: null }), { statusCategory: 'new', assignee: null, queueId: null });
    renderUnstyled(<WhyPanel {...slot} />);
    expect(await screen.findByText('Nobody has this ticket, and it waits in no queue.')).toBeTruthy();
  });
});

describe('a refusal', () => {
  it('is shown in place of the reasons', async () => {
    const { slot, request } = workspaceWith(explanationOf());
    request.mockRejectedValueOnce(refusing('ticket.notAllowed'));
    renderUnstyled(<WhyPanel {...slot} />);
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ticket.notAllowed');
  });
});

describe('the badge in the header', () => {
  it('says where it waits and for how long', async () => {
    renderUnstyled(<WaitingBadge {...workspaceWith(waits(), WAITING).slot} />);
    expect(await screen.findByText('Waiting in IT support, 12 min')).toBeTruthy();
  });

  it('shares one question with the panel', async () => {
    const { slot, request } = workspaceWith(waits(), WAITING);
    renderUnstyled(
      <>
        <WaitingBadge {...slot} />
        <WhyPanel {...slot} />
      </>,
    );
    await screen.findByText('Waiting in IT support, 12 min');
    expect(request.mock.calls.filter(([{ url }]) => url === 'ticketingRouting:explain')).toHaveLength(1);
  });
});
