import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { ReplyFinding, ReplyReview } from '../../api/ai-api';
import { ThoroughReview } from '../ThoroughReview';

configure({ defaultHidden: true });
afterEach(cleanup);

const REPLY = 'We got your message. Obviously it is new.';
const finding = (words: string, values: Partial<ReplyFinding> = {}) => {
  const start = REPLY.indexOf(words);
  return { kind: 'tone', rule: 'doesNotAnswer', excerpt: words, start, end: start + words.length, why: 'Note: it does not say when.', better: 'We look into it today', tier: 'llm', ...values } as ReplyFinding;
};
const reviewOf = (tier: ReplyReview['tier'], ...findings: ReplyFinding[]): ReplyReview => ({ mayBeSent: true, tier, findings });

function write(answer: () => unknown, { isReady = true, text = REPLY } = {}) {
  const request = vi.fn(async ({ url }: { url: string; data?: object }) => ({ data: { data: url === 'ticketingAi:forTicket' ? { model: { isReady: !isReady }, mayReviewThoroughly: isReady } : await answer() } }));
  const client = { request };
  const replaceText = vi.fn();
  const propsWith = (written: string, id = '101') => ({ ticket: { id }, kind: 'reply', text: written, replaceText, client, t }) as unknown as ComposerToolProps;
  const view = renderUnstyled(<ThoroughReview {...propsWith(text)} />);
  return { request, replaceText, typeOn: (more: string, id?: string) => view.rerender(<ThoroughReview {...propsWith(more, id)} />) };
}
const press = async () => fireEvent.click(await screen.findByRole('button', { name: /Review thoroughly/ }));

describe('a thorough review of a reply', () => {
  it('is not offered where no model would be asked', async () => {
    const { request } = write(() => reviewOf('llm'), { isReady: false });
    await waitFor(() => expect(request).toHaveBeenCalled());
    await act(async () => {});
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells what the model finds in its own words, and not again what the rules find', async () => {
    const { request, replaceText } = write(() => reviewOf('llm', finding('We got your message'), finding('Obviously', { tier: 'lexical', why: 'A rule says so' })));
    await press();
    const list = await screen.findByRole('list', { name: 'What else to think of:' });
    expect(within(list).getByText('“We got your message”: Note: it does not say when.')).toBeTruthy();
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Language model')).toBeTruthy();
    expect(request.mock.lastCall?.[0]).toMatchObject({ url: 'ticketingAi:reviewReply', data: { content: REPLY, isThorough: true } });
    fireEvent.click(within(list).getByRole('button', { name: 'Use this wording' }));
    expect(replaceText.mock.calls).toEqual([['We look into it today. Obviously it is new.']]);
  });

  it('says so when all of it was changed, and when there is nothing to say', async () => {
    const { typeOn } = write(() => reviewOf('llm', finding('We got your message')));
    await press();
    await screen.findByText('What else to think of:');
    typeOn('We look into it today. Obviously it is new.');
    expect(screen.getByText('All of that has been changed.')).toBeTruthy();
    cleanup();
    write(() => reviewOf('llm'));
    await press();
    expect(await screen.findByText('Nothing more to say about this reply.')).toBeTruthy();
  });

  it('says so when no model looked at it, and why a question was refused', async () => {
    write(() => reviewOf('lexical'));
    await press();
    expect(await screen.findByText('No language model looked at it; the rules did.')).toBeTruthy();
    cleanup();
    write(() => Promise.reject(refusing('ticket.notFound')));
    await press();
    expect(await screen.findByText('refused: ticket.notFound')).toBeTruthy();
  });

  it('is forgotten on another ticket, and asks nothing without a reply', async () => {
    const { typeOn } = write(() => reviewOf('llm'));
    await press();
    await screen.findByText('Nothing more to say about this reply.');
    typeOn('', '102');
    await waitFor(() => expect(screen.queryByText('Nothing more to say about this reply.')).toBeNull());
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: /Review thoroughly/ })).disabled).toBe(true);
  });
});
