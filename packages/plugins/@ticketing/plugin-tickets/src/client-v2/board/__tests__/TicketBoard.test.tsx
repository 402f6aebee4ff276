import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TicketApi } from '../../workspace/api/ticket-api';
import type { AllowedAction, Need, Workspace } from '../../workspace/api/ticket-types';
import { workspaceSlots } from '../../workspace/slots/workspace-slots';
import type { BoardApi, BoardTicket, TicketQuery } from '../board-api';
import { TicketBoard, type TicketBoardProps } from '../TicketBoard';

// Looking whether each element is visible costs jsdom seconds per query; nothing here is hidden.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });

const STATUSES = [
  { code: 'new', title: 'New', category: 'new', color: 'blue' },
  { code: 'assigned', title: 'Assigned', category: 'assigned', color: 'geekblue' },
  { code: 'processing', title: 'In progress', category: 'processing', color: 'cyan' },
  { code: 'closed', title: 'Closed', category: 'closed', color: 'default' },
];
const words: Record<string, string> = { 'In progress': '处理中' };
const t = (key: string, variables: Record<string, unknown> = {}) =>
  (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(variables[name]));

const action = (name: string, needs: Need[], ...codes: string[]): AllowedAction => ({
  action: name,
  needs,
  statuses: codes.map((code) => ({ code, title: STATUSES.find((status) => status.code === code)?.title ?? code })),
});
const ACTIONS: Record<string, AllowedAction[]> = {
  new: [action('assign', ['assignee'], 'assigned')],
  assigned: [action('accept', [], 'processing'), action('return', ['reason'], 'new')],
  processing: [],
  closed: [],
};

/** A desk of two tickets whose status follows the actions. */
function desk() {
  const tickets: BoardTicket[] = [
    { id: '1', ticketNo: 'TKT-1', title: 'Pump leaks', status: 'new', priority: 'P1', assignee: null },
    { id: '2', ticketNo: 'TKT-2', title: 'No login', status: 'assigned', priority: 'P2', assignee: { id: '7', nickname: 'Lin' } },
  ];
  const boardApi = {
    statuses: vi.fn(async () => STATUSES),
    businessTypes: vi.fn(async () => [{ code: 'repair', title: 'Repair' }]),
    tickets: vi.fn(async ({ filter }: TicketQuery) => {
      const [{ status }] = filter.$and as [{ status: string }];
      const found = tickets.filter((ticket) => ticket.status === status).map((ticket) => ({ ...ticket }));
      return { tickets: found, count: status === 'closed' ? 40 : found.length };
    }),
  } satisfies BoardApi;
  const ticketApi = {
    workspace: vi.fn(async (id: string) => {
      const ticket = tickets.find((candidate) => candidate.id === id) as BoardTicket;
      const status = STATUSES.find(({ code }) => code === ticket.status);
      return { ticket: { ...ticket, version: 3 }, status, actions: ACTIONS[ticket.status] } as unknown as Workspace;
    }),
    act: vi.fn(async (id: string, _action: string, { status }: { status?: string }) => {
      const ticket = tickets.find((candidate) => candidate.id === id) as BoardTicket;
      ticket.status = status as string;
    }),
  };
  return { boardApi, ticketApi, tickets };
}

const noScope = () => undefined;
const neverRefreshes = () => () => undefined;

async function show(over: Partial<TicketBoardProps> = {}) {
  const { boardApi, ticketApi, tickets } = desk();
  const props: TicketBoardProps = {
    boardApi,
    ticketApi: ticketApi as unknown as TicketApi,
    userId: '7',
    priorities: [],
    pageSize: 20,
    language: 'en-US',
    scope: noScope,
    onRefresh: neverRefreshes,
    openTicket: vi.fn(),
    onMoved: vi.fn(),
    hostT: t,
    t,
    ...over,
  };
  render(<TicketBoard {...props} />);
  await screen.findByText('Pump leaks');
  return { boardApi, ticketApi, tickets, props };
}

const column = (name: RegExp) => screen.getByLabelText(name, { selector: 'section' });
const card = (name: RegExp) => screen.getByLabelText(name, { selector: 'article' });
const dataTransfer = () => ({ setData: vi.fn(), effectAllowed: '', dropEffect: '' });
const drag = (what: HTMLElement, where: HTMLElement) => {
  fireEvent.dragStart(what, { dataTransfer: dataTransfer() });
  fireEvent.dragOver(where, { dataTransfer: dataTransfer() });
  fireEvent.drop(where, { dataTransfer: dataTransfer() });
};

afterEach(cleanup);

describe('the columns', () => {
  it('are the statuses of the desk with their numbers, in the language of the reader', async () => {
    await show();
    expect(screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'))).toEqual([
      'New, tickets: 1',
      'Assigned, tickets: 1',
      '处理中, tickets: 0',
      'Closed, tickets: 40',
    ]);
    expect(within(column(/^处理中/)).getByText('处理中')).toBeTruthy();
  });

  it('of finished tickets start folded and unfold', async () => {
    await show();
    expect(within(column(/^Closed/)).queryByText('No tickets here')).toBeNull();
    fireEvent.click(screen.getByLabelText('Unfold the column "Closed"'));
    expect(within(column(/^Closed/)).getByText('Show more (40)')).toBeTruthy();
  });

  it('show finished tickets newest first and open ones by urgency', async () => {
    const { boardApi } = await show();
    const sortOf = (status: string) =>
      boardApi.tickets.mock.calls.find(([query]) => JSON.stringify(query.filter).includes(`"${status}"`))?.[0].sort;
    expect(sortOf('new')).toEqual(['priority', 'submittedAt']);
    expect(sortOf('closed')).toEqual(['-updatedAt']);
  });

  it('say what went wrong and try again', async () => {
    const { boardApi } = desk();
    boardApi.tickets.mockRejectedValue({ response: { data: { errors: [{ code: 'x', message: 'Out of order' }] } } });
    render(
      <TicketBoard
        boardApi={boardApi}
        ticketApi={{} as TicketApi}
        priorities={[]}
        pageSize={20}
        language="en-US"
        scope={noScope}
        onRefresh={neverRefreshes}
        openTicket={vi.fn()}
        onMoved={vi.fn()}
        hostT={t}
        t={t}
      />,
    );
    expect((await screen.findAllByText('Out of order')).length).toBe(3);
    const calls = boardApi.tickets.mock.calls.length;
    fireEvent.click(screen.getAllByText('Try again')[0]);
    await waitFor(() => expect(boardApi.tickets.mock.calls.length).toBe(calls + 1));
  });

  it('reload when the host says so', async () => {
    let refresh = () => undefined as void;
    const onRefresh = (listener: () => void) => {
      refresh = listener;
      return () => undefined;
    };
    const { tickets } = await show({ onRefresh });
    tickets[0].title = 'Pump stopped leaking';
    refresh();
    expect(await screen.findByText('Pump stopped leaking')).toBeTruthy();
  });
});

describe('a card that is dragged', () => {
  it('to where an action leads that asks nothing, is moved by that action', async () => {
    const { ticketApi, props } = await show();
    drag(card(/TKT-2/), column(/^处理中/));
    await waitFor(() => expect(ticketApi.act).toHaveBeenCalledWith('2', 'accept', { status: 'processing', expectedVersion: 3 }));
    await waitFor(() => expect(within(column(/^处理中/)).getByText('No login')).toBeTruthy());
    expect(props.onMoved).toHaveBeenCalledOnce();
  });

  it('to where no action leads, goes back and the board says why', async () => {
    const { ticketApi } = await show();
    drag(card(/TKT-1/), column(/^处理中/));
    expect(await screen.findByText('No action takes TKT-1 from "New" to "处理中". Possible now: Assign.')).toBeTruthy();
    expect(within(column(/^New/)).getByText('Pump leaks')).toBeTruthy();
    expect(ticketApi.act).not.toHaveBeenCalled();
  });

  it('goes back when the server refuses', async () => {
    const { ticketApi } = await show();
    ticketApi.act.mockRejectedValueOnce({ response: { data: { errors: [{ code: 'ticket.notAllowed', message: 'Not yours' }] } } });
    drag(card(/TKT-2/), column(/^处理中/));
    expect(await screen.findByText('TKT-2 was put back: Not yours')).toBeTruthy();
    expect(within(column(/^Assigned/)).getByText('No login')).toBeTruthy();
  });

  it('asks what the action needs, and goes back when the person thinks better of it', async () => {
    const { ticketApi } = await show();
    drag(card(/TKT-2/), column(/^New/));
    const dialog = await screen.findByRole('dialog');
    expect(within(column(/^New/)).getByText('No login')).toBeTruthy();
    fireEvent.click(within(dialog).getByText('Back'));
    await waitFor(() => expect(within(column(/^Assigned/)).getByText('No login')).toBeTruthy());
    expect(ticketApi.act).not.toHaveBeenCalled();
  });

  it('stays where it was put once the dialog is filled in', async () => {
    const { ticketApi } = await show();
    drag(card(/TKT-2/), column(/^New/));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Not my trade' } });
    fireEvent.click(within(dialog).getByText('Return to queue'));
    await waitFor(() =>
      expect(ticketApi.act).toHaveBeenCalledWith('2', 'return', { reason: 'Not my trade', status: 'new', expectedVersion: 3 }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(within(column(/^New/)).getByText('No login')).toBeTruthy();
  });

  it('onto its own column stays as it is', async () => {
    const { ticketApi } = await show();
    drag(card(/TKT-2/), column(/^Assigned/));
    expect(ticketApi.act).not.toHaveBeenCalled();
    expect(within(column(/^Assigned/)).getByText('No login')).toBeTruthy();
  });
});

describe('without a mouse', () => {
  it('the menu of a card lists what is possible and does it', async () => {
    const { ticketApi } = await show();
    fireEvent.click(screen.getByLabelText('Move TKT-2 to …'));
    expect(await screen.findByText('Return to queue → New')).toBeTruthy();
    fireEvent.click(screen.getByText('Accept → 处理中'));
    await waitFor(() => expect(ticketApi.act).toHaveBeenCalledWith('2', 'accept', { status: 'processing', expectedVersion: 3 }));
  });

  it('Enter on a title opens the ticket', async () => {
    const { props } = await show();
    fireEvent.keyDown(screen.getByText('Pump leaks'), { key: 'Enter' });
    expect(props.openTicket).toHaveBeenCalledWith(expect.objectContaining({ id: '1' }));
  });
});

describe('the filter', () => {
  it('asks for my tickets only', async () => {
    const { boardApi } = await show();
    fireEvent.click(screen.getByText('My tickets'));
    await waitFor(() =>
      expect(boardApi.tickets).toHaveBeenLastCalledWith(
        { filter: { $and: [{ status: 'closed' }, { assigneeId: '7' }] }, sort: ['-updatedAt'] },
        1,
        20,
      ),
    );
  });

  it('searches once the person stops typing', async () => {
    const { boardApi } = await show();
    const before = boardApi.tickets.mock.calls.length;
    for (const value of ['p', 'pu', 'pump']) fireEvent.change(screen.getByRole('searchbox'), { target: { value } });
    await waitFor(() => expect(boardApi.tickets.mock.calls.length).toBe(before + STATUSES.length));
    expect(JSON.stringify(boardApi.tickets.mock.lastCall)).toContain('pump');
  });
});

describe('parts of other plugins', () => {
  it('stand on the cards of the tickets they want, with the ticket at hand', async () => {
    const remove = workspaceSlots.register({
      slot: 'boardCard',
      key: 'sla',
      when: ({ ticket }) => ticket.priority === 'P1',
      Component: ({ ticket, t: hostT }) => <i>{hostT('due of {{no}}', { no: ticket.ticketNo })}</i>,
    });
    await show();
    expect(within(card(/TKT-1/)).getByText('due of TKT-1')).toBeTruthy();
    expect(within(card(/TKT-2/)).queryByText(/due of/)).toBeNull();
    remove();
  });
});
