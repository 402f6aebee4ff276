import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { Queues } from '../Queues';
import { queueLoaders } from '../loaders';
import { RoutingQueuesBlockModel } from '../RoutingQueuesBlockModel';
import { fakeDesk, ticketOf } from './fake-desk';

configure({ defaultHidden: true });
afterEach(cleanup);

async function show({ maySupervise = false } = {}) {
  const fake = fakeDesk();
  const openTicket = vi.fn();
  const ask = async () => maySupervise;
  renderUnstyled(<Queues api={fake.api} askMaySupervise={ask} openTicket={openTicket} t={t} />);
  await screen.findByText('Ticket 1');
  return { ...fake, openTicket };
}
const card = (name: string) => within(screen.getByRole('article', { name }));
const waiting = () => screen.queryAllByRole('listitem', { name: /^TKT-/ }).map((item) => item.getAttribute('aria-label'));
const chooseFor = async (ticketNo: string, name: RegExp) => {
  fireEvent.click(screen.getByLabelText(`Assign ${ticketNo} to…`));
  fireEvent.click(await screen.findByRole('menuitem', { name }));
};

describe('a card', () => {
  it('shows what waits, for how long and how urgent', async () => {
    await show();
    const head = card('IT support').getByRole('button', { pressed: true });
    expect(head.textContent).toContain('Waiting: 2');
    expect(head.textContent).toContain('Oldest: 12 min');
    expect(head.textContent).toContain('Urgent:  1');
  });

  it('shows its people with presence and load in words', async () => {
    await show();
    const people = card('IT support').getAllByRole('listitem');
    expect(people.map((one) => one.textContent)).toEqual(['Lin Online2/10', 'Mei Away10/10 full']);
  });
});

describe('the waiting list', () => {
  it('is that of the first queue in which something waits, in the order of the server', async () => {
    await show();
    expect(screen.getByRole('heading', { name: 'Waiting in IT support' })).toBeTruthy();
    expect(waiting()).toEqual(['TKT-1 Ticket 1', 'TKT-2 Ticket 2']);
  });

  it('follows the selected queue, and the selection stays through a refresh', async () => {
    const { api } = await show();
    fireEvent.click(card('Repairs').getByRole('button'));
    expect(await screen.findByText('Nothing waits here')).toBeTruthy();
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(api.queues.mock.calls.length).toBeGreaterThan(1);
    expect(card('Repairs').getByRole('button', { pressed: true })).toBeTruthy();
  });

  it('takes new tickets along without a reload', async () => {
    const { desk } = await show();
    desk.waiting = [...desk.waiting, ticketOf('3')];
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(waiting()).toHaveLength(3);
  });

  it('opens the workspace of a ticket', async () => {
    const { openTicket } = await show();
    fireEvent.click(screen.getByText('Ticket 2'));
    expect(openTicket).toHaveBeenCalledWith('2');
  });

  it('is assigned at once by supervisors only', async () => {
    const { api } = await show({ maySupervise: true });
    fireEvent.click(await screen.findByText('Assign now what can be assigned'));
    await waitFor(() => expect(api.drain).toHaveBeenCalledWith('4'));
    cleanup();
    await show();
    expect(screen.queryByText('Assign now what can be assigned')).toBeNull();
  });
});

describe('the menu "Assign to…"', () => {
  it('gives the ticket to somebody and says so', async () => {
    const { api } = await show();
    await chooseFor('TKT-1', /^Lin/);
    await waitFor(() => expect(waiting()).toEqual(['TKT-2 Ticket 2']));
    expect(api.assign).toHaveBeenCalledWith('1', { assigneeId: '7' });
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'TKT-1 was assigned to Lin')).toBe(true);
  });

  it('tells why something else was refused, and the list is fresh', async () => {
    const { api } = await show();
    api.assign.mockRejectedValueOnce(refusing('ticket.transitionNotAllowed'));
    await chooseFor('TKT-1', /^Lin/);
    expect((await screen.findByRole('alert')).textContent).toContain('TKT-1 was not assigned: refused: ticket.transitionNotAllowed');
    expect(api.waiting.mock.calls.length).toBeGreaterThan(1);
  });

  it('ends when the other one is full and one may not go over that', async () => {
    const { api } = await show();
    api.assign.mockRejectedValueOnce(refusing('routing.agentFull', { open: 10, capacity: 10 }));
    await chooseFor('TKT-1', /^Mei/);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('alert').textContent).toBe('refused: routing.agentFull');
    expect(dialog.queryByText('Assign anyway')).toBeNull();
  });

  it('lets whoever may go over somebody’s capacity do so, with a reason', async () => {
    const { api } = await show();
    api.assign.mockRejectedValueOnce(refusing('routing.agentFull', { open: 10, capacity: 10, isOverridable: true }));
    await chooseFor('TKT-1', /^Mei/);
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByText('Assign anyway'));
    expect(dialog.getByText('Please say why')).toBeTruthy();
    fireEvent.change(dialog.getByLabelText('Why it goes there all the same'), { target: { value: ' She knows the plant ' } });
    fireEvent.click(dialog.getByText('Assign anyway'));
    await waitFor(() => expect(api.assign).toHaveBeenLastCalledWith('1', { assigneeId: '8', override: true, reason: 'She knows the plant' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('dragging with the keys', () => {
  // jsdom has no layout: every element gets a box of its own, one below the other.
  function layOut() {
    const boxOf = (element: Element) => ({ x: 0, y: [...document.querySelectorAll('*')].indexOf(element) * 10, width: 100, height: 8 });
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
      const { x, y, width, height } = boxOf(this);
      return { x, y, left: x, top: y, width, height, right: x + width, bottom: y + height, toJSON: () => ({}) };
    });
  }
  const press = async (element: Element, code: string) => {
    await act(async () => {
      fireEvent.keyDown(element, { code });
      // dnd-kit listens to the next key from the next task on.
      await new Promise((resolve) => setTimeout(resolve));
    });
  };
  const isSaid = (words: string) => waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(words));
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('picks a ticket up, goes from agent to agent, and gives it away', async () => {
    const { api } = await show();
    layOut();
    const handle = screen.getByLabelText('Drag TKT-2');
    await press(handle, 'Space');
    await isSaid('TKT-2 picked up. The arrow keys go from agent to agent.');
    await press(document.body, 'ArrowDown');
    await isSaid('TKT-2 is over Lin: 2 of 10 tickets open');
    await press(document.body, 'ArrowDown');
    await isSaid('TKT-2 is over Mei: 10 of 10 tickets open');
    await press(document.body, 'ArrowUp');
    await press(document.body, 'Space');
    await waitFor(() => expect(api.assign).toHaveBeenCalledWith('2', { assigneeId: '7' }));
  });

  it('puts it back on Escape', async () => {
    const { api } = await show();
    layOut();
    await press(screen.getByLabelText('Drag TKT-2'), 'Space');
    await press(document.body, 'ArrowDown');
    await press(document.body, 'Escape');
    await isSaid('TKT-2 was put back');
    expect(api.assign).not.toHaveBeenCalled();
  });

  it('drops on nobody when no agent was chosen', async () => {
    const { api } = await show();
    layOut();
    await press(screen.getByLabelText('Drag TKT-2'), 'Space');
    await press(document.body, 'Space');
    await isSaid('TKT-2 was put back');
    expect(api.assign).not.toHaveBeenCalled();
  });
});

describe('the block of queues', () => {
  it('is exported under the name pages store', async () => {
    expect(await queueLoaders.RoutingQueuesBlockModel.loader()).toHaveProperty('RoutingQueuesBlockModel');
  });

  it('asks the host whether one may supervise, and keeps its parts between renders', async () => {
    const aclCheck = vi.fn(async () => true);
    const model = Object.assign(new RoutingQueuesBlockModel(), { context: { api: { request: vi.fn() }, t, aclCheck } });
    const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: { api: object; askMaySupervise(): Promise<boolean> } }[];
    expect(second.props.api).toBe(first.props.api);
    expect(await first.props.askMaySupervise()).toBe(true);
    expect(aclCheck).toHaveBeenCalledWith({ dataSourceKey: 'main', resourceName: 'ticketingTickets', actionName: 'superviseTicket' });
  });

  it('opens tickets in its popup', () => {
    const dispatchEvent = vi.fn();
    const context = { api: { request: vi.fn() }, t, layoutContentElement: 'content' };
    const model = Object.assign(new RoutingQueuesBlockModel(), { context, subModels: { ticketPopup: { dispatchEvent } } });
    (model.renderComponent() as { props: { openTicket(id: string): void } }).props.openTicket('5');
    expect(dispatchEvent).toHaveBeenCalledWith('click', expect.objectContaining({ filterByTk: '5', collectionName: 'ticketingTickets', target: 'content' }), { debounce: true });
  });
});
