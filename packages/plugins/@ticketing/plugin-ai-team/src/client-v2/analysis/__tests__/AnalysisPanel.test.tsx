import type { SlotProps } from '@ticketing/plugin-tickets/client-v2';
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { Analysis, TicketAnalysis } from '../../api/ai-api';
import { AnalysisPanel } from '../AnalysisPanel';

configure({ defaultHidden: true });
afterEach(cleanup);

const LOCK = { code: 'lock', title: 'Locks' };
const GATE = { code: 'gate', title: 'Gates' };

const analysisOf = (values: Partial<Analysis> = {}): Analysis => ({
  language: 'en', categoryCode: 'gate', categoryTitle: 'Gates', confidence: 0.874, isSure: true, sentiment: 'negative', urgency: 'high',
  keywords: ['gate', 'motor'], summary: 'The gate stays shut.', tier: 'lexical', analysedAt: '2026-03-02T09:30:00.000Z', ...values,
});
const answerOf = (analysis: Analysis | null = analysisOf(), mayCorrect = true): TicketAnalysis => ({ analysis, categories: [LOCK, GATE], mayCorrect });

interface Asked {
  url: string;
  method: string;
  params: Record<string, unknown>;
  data?: unknown;
}
type Answers = Record<string, () => Promise<TicketAnalysis>>;

function fakeServer(answers: Answers) {
  return vi.fn(async ({ url }: Asked) => ({ data: { data: await answers[url]() } }));
}

function show(request: ReturnType<typeof fakeServer>, category: SlotProps['ticket']['category'] = null) {
  const reload = vi.fn(async () => undefined);
  const nothing = () => undefined;
  const client = { request } as unknown as SlotProps['client'];
  const propsAt = (version: number): SlotProps => ({
    ticket: { id: '101', version, category } as SlotProps['ticket'], workspace: {} as SlotProps['workspace'], reload, startAction: nothing,
    writeInReply: nothing, openTicket: nothing, client, t,
  });
  const view = renderUnstyled(<AnalysisPanel {...propsAt(1)} />);
  return { reload, changeTicket: () => view.rerender(<AnalysisPanel {...propsAt(2)} />) };
}
const reading = (answer: TicketAnalysis): Answers => ({ 'ticketingAi:forTicket': async () => answer });
const proposal = async () => within(await screen.findByRole('group', { name: 'Proposed category' }));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('what AI proposes for a ticket', () => {
  it('is told in words: summary, category, feeling, urgency, keywords and who answered', async () => {
    show(fakeServer(reading(answerOf())));
    expect((await proposal()).getByText('Gates')).toBeTruthy();
    const words = ['The gate stays shut.', 'Sure, 87%', 'Sentiment: negative', 'Customer urgency: high', 'Keywords: gate · motor', /^Built-in models/];
    for (const told of words) expect(screen.getByText(told)).toBeTruthy();
    expect(document.querySelector('time')?.dateTime).toBe('2026-03-02T09:30:00.000Z');
  });

  it('is shown, not used, when it is unsure', async () => {
    show(fakeServer(reading(answerOf(analysisOf({ isSure: false, confidence: 0.31, tier: 'llm' })))));
    expect((await proposal()).getByText('Unsure, 31%: shown, not used')).toBeTruthy();
    expect(screen.getByText(/^LLM service/)).toBeTruthy();
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
    await waitFor(() => expect(server).toHaveBeenCalledTimes(2));
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
    expect(server.mock.calls[1][0]).toMatchObject({ url: 'ticketingAi:correct', method: 'post', params: { filterByTk: '101' }, data: { categoryCode: 'lock' } });
    expect(await (await proposal()).findByText('Locks')).toBeTruthy();
  });

  it('is chosen with the keyboard alone, which goes on from the button', async () => {
    const server = fakeServer({ ...reading(answerOf()), 'ticketingAi:correct': async () => answerOf() });
    show(server);
    await press('Correct it');
    const field = screen.getByRole('combobox', { name: 'The right category' });
    fireEvent.change(field, { target: { value: 'gat' } });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
    await waitFor(() => expect(server.mock.calls[1]?.[0]).toMatchObject({ url: 'ticketingAi:correct', data: { categoryCode: 'gate' } }));
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
