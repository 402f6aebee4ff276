import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { Conversations } from '../../settings/settings-api';
import type { Proposal, TicketProposals } from '../proposals-api';
import { teamPanel } from '../TeamPanel';

configure({ defaultHidden: true });
afterEach(cleanup);

const AT = '2026-03-02T09:30:00.000Z';
const CATEGORY: Proposal = { id: '1', kind: 'classification', values: { categoryCode: 'gate', priority: 'P1' }, categoryTitle: 'Gates', why: 'It names a gate.', at: AT };
const STEP: Proposal = { id: '2', kind: 'transition', values: { action: 'resolve' }, categoryTitle: null, why: 'The customer says thanks.', at: AT };
const REPLY: Proposal = { id: '3', kind: 'reply', values: { text: 'Please open the lid.' }, categoryTitle: null, why: null, at: AT };
const OFF: Conversations = { areOn: false, because: 'noAiPlugin' };
const ON: Conversations = { areOn: true, because: null };
const answerOf = (proposals: Proposal[], rest: Partial<TicketProposals> = {}): TicketProposals => ({ proposals, mayDecide: true, conversations: OFF, ...rest });
const SAM = { username: 'desk-sam', nickname: 'Sam', position: 'Service desk lead', bio: null };
const VIZ = { username: 'viz', nickname: 'Viz', position: 'Analyst', bio: null };
const ATLAS = { username: 'atlas', nickname: 'Atlas', position: 'Team leader', bio: null };

type Answers = Record<string, () => Promise<unknown>>;

function show(answers: Answers, { actions = ['resolve'], isThere = true } = {}) {
  const request = vi.fn(async ({ url }: { url: string; data?: unknown; params?: unknown }) => ({ data: { data: await answers[url]() } }));
  const [reload, startAction, writeInReply, open] = [vi.fn(async () => undefined), vi.fn(), vi.fn(), vi.fn()];
  const Panel = teamPanel({ isThere: () => isThere, open });
  const propsAt = (version: number) =>
    ({
      ticket: { id: '101', ticketNo: 'TKT-7', version }, workspace: { may: { reply: true }, actions: actions.map((action) => ({ action })) }, reload, startAction, writeInReply,
      client: { request }, t,
    }) as unknown as SlotProps;
  const view = renderUnstyled(<Panel {...propsAt(1)} />);
  const asked = (url: string) => request.mock.calls.map(([one]) => one).filter((one) => one.url === url);
  return { request, reload, startAction, writeInReply, open, asked, view, changeTicket: () => view.rerender(<Panel {...propsAt(2)} />) };
}
const proposing = (...proposals: Proposal[]): Answers => ({ 'ticketingAi:proposals': async () => answerOf(proposals), 'ticketingAi:decideProposal': async () => answerOf([]) });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('what AI employees propose', () => {
  it('is told in words, and why', async () => {
    show(proposing(CATEGORY, STEP, REPLY));
    const list = within(await screen.findByRole('list', { name: 'Proposals of AI' }));
    const words = ['Category: Gates', 'Priority: P1 High', 'Why: It names a gate.', 'Next step: Resolve', 'Why: The customer says thanks.', 'Please open the lid.'];
    for (const told of words) expect(list.getByText(told)).toBeTruthy();
  });

  it('is nothing where nobody proposed anything', async () => {
    const desk = show(proposing());
    await waitFor(() => expect(desk.asked('ticketingAi:proposals')).toHaveLength(1));
    expect(desk.view.container.textContent).toBe('');
  });

  it('changes the ticket when a classification is accepted', async () => {
    const desk = show(proposing(CATEGORY));
    await press('Accept');
    await waitFor(() => expect(desk.reload).toHaveBeenCalledTimes(1));
    expect(desk.asked('ticketingAi:decideProposal')).toMatchObject([{ data: { proposalId: '1', decision: 'apply' }, params: { filterByTk: '101' } }]);
    expect(screen.queryByText('Category: Gates')).toBeNull();
  });

  it('opens the dialog of a step, in which a person takes it or not', async () => {
    const desk = show(proposing(STEP));
    await press('Do it…');
    await waitFor(() => expect(desk.startAction).toHaveBeenCalledWith('resolve', {}));
    expect(desk.asked('ticketingAi:decideProposal')).toEqual([]);
    expect(screen.getByText('Next step: Resolve')).toBeTruthy();
  });

  it('cannot be followed when the ticket is past that step, only dismissed', async () => {
    const desk = show(proposing(STEP), { actions: ['reopen'] });
    expect(await screen.findByText('This step is not possible now.')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Do it…' }) as HTMLButtonElement).disabled).toBe(true);
    await press('Dismiss');
    await waitFor(() => expect(desk.asked('ticketingAi:decideProposal')).toMatchObject([{ data: { proposalId: '2', decision: 'dismiss' } }]));
  });

  it('puts a reply where replies are written', async () => {
    const desk = show(proposing(REPLY));
    await press('Put in reply');
    await waitFor(() => expect(desk.writeInReply).toHaveBeenCalledWith('Please open the lid.'));
  });

  it('does nothing when it is dismissed', async () => {
    const desk = show(proposing(REPLY));
    await press('Dismiss');
    await waitFor(() => expect(screen.queryByText('Please open the lid.')).toBeNull());
    expect(desk.writeInReply).not.toHaveBeenCalled();
  });

  it('is not followed twice: whoever is late is told that somebody has decided', async () => {
    const answers = [answerOf([REPLY]), answerOf([])];
    const desk = show({ 'ticketingAi:proposals': async () => answers.shift(), 'ticketingAi:decideProposal': async () => Promise.reject(refusing('ai.proposalDecided')) });
    await press('Put in reply');
    expect(await screen.findByText('Somebody has decided on it already.')).toBeTruthy();
    expect(desk.writeInReply).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByText('Please open the lid.')).toBeNull());
  });

  it('stays when deciding on it was refused, and says why', async () => {
    show({ ...proposing(REPLY), 'ticketingAi:decideProposal': async () => Promise.reject(refusing('ticket.forbidden')) });
    await press('Dismiss');
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ticket.forbidden');
    expect(screen.getByText('Please open the lid.')).toBeTruthy();
  });

  it('is only read by who may not work on the ticket', async () => {
    show({ 'ticketingAi:proposals': async () => answerOf([REPLY], { mayDecide: false }) });
    expect(await screen.findByText('Please open the lid.')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });

  it('is read again when the ticket changes', async () => {
    const answers = [answerOf([]), answerOf([STEP])];
    const desk = show({ 'ticketingAi:proposals': async () => answers.shift() });
    await waitFor(() => expect(desk.asked('ticketingAi:proposals')).toHaveLength(1));
    desk.changeTicket();
    expect(await screen.findByText('Next step: Resolve')).toBeTruthy();
  });
});

describe('asking an AI employee', () => {
  const talking = (...employees: object[]): Answers => ({ 'ticketingAi:proposals': async () => answerOf([], { conversations: ON }), 'aiEmployees:listByUser': async () => employees });

  it('offers those who know tickets and whom the person may ask', async () => {
    show(talking(ATLAS, VIZ, SAM));
    await screen.findByRole('button', { name: 'Ask Sam' });
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Sam', 'Viz']);
  });

  it('opens the chat with a question that names the ticket', async () => {
    const desk = show(talking(SAM));
    await press('Ask Sam');
    expect(desk.open).toHaveBeenCalledWith('desk-sam', 'What would you do with ticket TKT-7? Propose a category and a priority.');
  });

  it.each([
    ['sqlite', 'AI employees cannot talk on SQLite.'],
    ['noService', 'No language model is set up.'],
  ] as const)('says in a line why nobody can be asked: %s', async (because, words) => {
    const desk = show({ 'ticketingAi:proposals': async () => answerOf([], { conversations: { areOn: false, because } }) });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(desk.asked('aiEmployees:listByUser')).toHaveLength(0);
  });

  it('says nothing where the host has no chat', async () => {
    const desk = show(talking(SAM), { isThere: false });
    await waitFor(() => expect(desk.asked('ticketingAi:proposals')).toHaveLength(1));
    expect(desk.view.container.textContent).toBe('');
  });
});
