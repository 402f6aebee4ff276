import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { Analysis, SimilarTicket, TicketAnalysis } from '../../api/ai-api';
import { AnalysisPanel } from '../AnalysisPanel';

configure({ defaultHidden: true });
afterEach(cleanup);

const LOCK = { code: 'lock', title: 'Locks' };
const GATE = { code: 'gate', title: 'Gates' };

const analysisOf = (values: Partial<Analysis> = {}): Analysis => ({
  language: 'en', categoryCode: 'gate', categoryTitle: 'Gates', confidence: 0.874, isSure: true, sentiment: 'negative', urgency: 'high',
  keywords: ['gate', 'motor'], summary: 'The gate stays shut.', tier: 'lexical', analysedAt: '2026-03-02T09:30:00.000Z', reasoning: null,
  suggestedReply: null, ...values,
});
const answerOf = (analysis: Analysis | null = analysisOf(), mayCorrect = true): TicketAnalysis => ({ analysis, categories: [LOCK, GATE], mayCorrect, mayWork: mayCorrect, model: { isReady: true, because: null }, mayReviewThoroughly: true });

interface Asked {
  url: string;
  method: string;
  params: Record<string, unknown>;
  data?: unknown;
}
type Answers = Record<string, () => Promise<unknown>>;

function fakeServer(answers: Answers) {
  const all: Answers = { 'ticketingAi:similar': async () => ({ tickets: [] }), ...answers };
  return vi.fn(async ({ url }: Asked) => ({ data: { data: await all[url]() } }));
}

function show(request: ReturnType<typeof fakeServer>, category: SlotProps['ticket']['category'] = null) {
  const reload = vi.fn(async () => undefined);
  const [writeInReply, openTicket] = [vi.fn(), vi.fn()];
  const nothing = () => undefined;
  const client = { request } as unknown as SlotProps['client'];
  const propsAt = (version: number): SlotProps => ({
    ticket: { id: '101', version, category } as SlotProps['ticket'], workspace: { may: { reply: true } } as SlotProps['workspace'], reload, startAction: nothing,
    writeInReply, openTicket, client, t,
  });
  const view = renderUnstyled(<AnalysisPanel {...propsAt(1)} />);
  return { reload, writeInReply, openTicket, changeTicket: () => view.rerender(<AnalysisPanel {...propsAt(2)} />) };
}
const asked = (server: ReturnType<typeof fakeServer>, url: string) => server.mock.calls.map(([one]) => one).filter((one) => one.url === url);
const reading = (answer: TicketAnalysis): Answers => ({ 'ticketingAi:forTicket': async () => answer });
const proposal = async () => within(await screen.findByRole('group', { name: 'Proposed category' }));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('what AI proposes for a ticket', () => {
  it('is told in words: summary, category, feeling, urgency, keywords and who answered', async () => {
    show(fakeServer(reading(answerOf())));
    expect((await proposal()).getByText('Gates')).toBeTruthy();
    const words = ['The gate stays shut.', 'Sure, 87%', 'Sentiment: negative', 'Customer urgency: high', 'Keywords: gate · motor', 'Built-in'];
    for (const told of words) expect(screen.getByText(told)).toBeTruthy();
    expect(document.querySelector('time')?.dateTime).toBe('2026-03-02T09:30:00.000Z');
  });

  it('is shown, not used, when it is unsure', async () => {
    show(fakeServer(reading(answerOf(analysisOf({ isSure: false, confidence: 0.31, tier: 'llm' })))));
    expect((await proposal()).getByText('Unsure, 31%: shown, not used')).toBeTruthy();
    expect(screen.getByText('Language model')).toBeTruthy();
  });

  it('agrees with the ticket when a person chose the same category', async () => {
    show(fakeServer(reading(answerOf())), GATE);
    expect((await proposal()).getByText('Agrees with the category of the ticket')).toBeTruthy();
    expect(screen.queryByText(/^Category of the ticket/)).toBeNull();
  });

  it('stands beside the category of the ticket when that is another one', async () => {
    show(fakeServer(reading(answerOf())), LOCK);
    expect((await proposal()).getByText('Category of the ticket: Locks')).toBeTruthy();
    expect(screen.queryByText('Agrees with the category of the ticket')).toBeNull();
  });

  it('leaves out what it says nothing about', async () => {
    const silent = analysisOf({ categoryCode: null, categoryTitle: null, confidence: null, isSure: false, sentiment: null, urgency: null, keywords: [], summary: null, tier: null, analysedAt: null });
    show(fakeServer(reading(answerOf(silent, false))), GATE);
    expect((await proposal()).getByText('No category proposed')).toBeTruthy();
    for (const absent of [/Sentiment/, /urgency/, /Keywords/, /sure/i, /Agrees/]) expect(screen.queryByText(absent)).toBeNull();
  });

  it('is read again when the ticket changed', async () => {
    const server = fakeServer(reading(answerOf()));
    const { changeTicket } = show(server);
    await proposal();
    changeTicket();
    await waitFor(() => expect(asked(server, 'ticketingAi:forTicket')).toHaveLength(2));
  });

  it('is what was answered last, however late an earlier answer comes', async () => {
    const answers: ((answer: TicketAnalysis) => void)[] = [];
    const { changeTicket } = show(fakeServer({ 'ticketingAi:forTicket': () => new Promise((resolve) => answers.push(resolve)) }));
    changeTicket();
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1](answerOf(analysisOf({ categoryTitle: 'Locks' })));
    expect((await proposal()).getByText('Locks')).toBeTruthy();
    await act(async () => answers[0](answerOf()));
    expect((await proposal()).getByText('Locks')).toBeTruthy();
  });

  it('says why it cannot be read', async () => {
    show(fakeServer({ 'ticketingAi:forTicket': async () => Promise.reject(refusing('ticket.notFound')) }));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ticket.notFound');
  });
});

describe('the correction of a category', () => {
  it('is chosen from the categories, sent, and the ticket read again', async () => {
    const server = fakeServer({ ...reading(answerOf()), 'ticketingAi:correct': async () => answerOf(analysisOf({ categoryCode: 'lock', categoryTitle: 'Locks' })) });
    const { reload } = show(server);
    await press('Correct it');
    const field = screen.getByRole('combobox', { name: 'The right category' });
    expect(document.activeElement).toBe(field);
    fireEvent.click(await screen.findByTitle('Locks'));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
    expect(asked(server, 'ticketingAi:correct')[0]).toMatchObject({ method: 'post', params: { filterByTk: '101' }, data: { categoryCode: 'lock' } });
    expect(await (await proposal()).findByText('Locks')).toBeTruthy();
  });

  it('is chosen with the keyboard alone, which goes on from the button', async () => {
    const server = fakeServer({ ...reading(answerOf()), 'ticketingAi:correct': async () => answerOf() });
    show(server);
    await press('Correct it');
    const field = screen.getByRole('combobox', { name: 'The right category' });
    fireEvent.change(field, { target: { value: 'gat' } });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
    await waitFor(() => expect(asked(server, 'ticketingAi:correct')[0]).toMatchObject({ data: { categoryCode: 'gate' } }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /Correct it/ })));
  });

  it('says why it was refused, and leaves the proposal as it was', async () => {
    const { reload } = show(fakeServer({ ...reading(answerOf()), 'ticketingAi:correct': async () => Promise.reject(refusing('category.unknown')) }));
    await press('Correct it');
    fireEvent.click(await screen.findByTitle('Locks'));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: category.unknown');
    expect((await proposal()).getByText('Gates')).toBeTruthy();
    expect(reload).not.toHaveBeenCalled();
  });

  it('is not offered to those who may only read', async () => {
    show(fakeServer(reading(answerOf(analysisOf(), false))));
    await proposal();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('an analysis', () => {
  it('is asked for where there is none yet', async () => {
    const server = fakeServer({ ...reading(answerOf(null)), 'ticketingAi:analyse': async () => answerOf() });
    const { reload } = show(server);
    await screen.findByText('Not analysed yet');
    await press('Analyse now');
    expect((await proposal()).getByText('Gates')).toBeTruthy();
    expect(reload).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'Analyse again' })).toBeTruthy();
  });

  it('that was made stays, even when the ticket cannot be read afterwards', async () => {
    const { reload } = show(fakeServer({ ...reading(answerOf(null)), 'ticketingAi:analyse': async () => answerOf() }));
    reload.mockRejectedValueOnce(new Error('down'));
    await press('Analyse now');
    await proposal();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('what else AI has to say of a ticket', () => {
  const SOLVED: SimilarTicket = { id: '7', ticketNo: 'T-7', title: 'Gate stuck', statusCategory: 'resolved', resolution: 'Oil the hinge.', likeness: 0.824 };
  const OPEN: SimilarTicket = { id: '8', ticketNo: 'T-8', title: 'Gate noisy', statusCategory: 'processing', resolution: null, likeness: 0.4 };
  const withSimilar = (...tickets: SimilarTicket[]): Answers => ({ ...reading(answerOf()), 'ticketingAi:similar': async () => ({ tickets }) });

  it('is why it proposes that category', async () => {
    show(fakeServer(reading(answerOf(analysisOf({ reasoning: 'It names a motor.' })))));
    expect(await screen.findByText('Why: It names a motor.')).toBeTruthy();
  });

  it('is which tickets are alike, with a way there', async () => {
    const { openTicket } = show(fakeServer(withSimilar(SOLVED, OPEN)));
    const list = within(await screen.findByRole('list', { name: 'Similar tickets' }));
    for (const words of ['82% alike', 'Resolved', '40% alike', 'In progress', 'Oil the hinge.']) expect(list.getByText(words)).toBeTruthy();
    fireEvent.click(list.getByRole('button', { name: 'Gate stuck' }));
    expect(openTicket).toHaveBeenCalledWith('7');
  });

  it('is how one of them was solved, for the reply', async () => {
    const { writeInReply } = show(fakeServer(withSimilar(SOLVED, OPEN)));
    await press('Use the solution of T-7 in the reply');
    expect(writeInReply).toHaveBeenCalledWith('Oil the hinge.');
    expect(screen.queryByRole('button', { name: 'Use the solution of T-8 in the reply' })).toBeNull();
  });

  it('is that no ticket is alike', async () => {
    show(fakeServer(withSimilar()));
    expect(await screen.findByText('No similar ticket')).toBeTruthy();
  });

  it('is asked for again when it did not come', async () => {
    let round = 0;
    const failing = async () => {
      round += 1;
      return round === 1 ? Promise.reject(refusing('ai.busy')) : { tickets: [SOLVED] };
    };
    show(fakeServer({ ...reading(answerOf()), 'ticketingAi:similar': failing }));
    expect((await screen.findByRole('alert')).textContent).toContain('refused: ai.busy');
    await press('Try again');
    expect(await screen.findByText('Gate stuck')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is a reply, folded away until somebody wants it', async () => {
    const { writeInReply } = show(fakeServer(reading(answerOf(analysisOf({ suggestedReply: 'We come tomorrow.' })))));
    await press('Show the suggested reply');
    expect(screen.getByText('We come tomorrow.')).toBeTruthy();
    await press('Put in reply');
    expect(writeInReply).toHaveBeenCalledWith('We come tomorrow.');
  });
});
