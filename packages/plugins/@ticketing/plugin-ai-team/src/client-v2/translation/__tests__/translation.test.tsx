import type { CommentEntry, SlotProps, TimelineEntryProps } from '@ticketing/plugin-tickets/client-v2';
import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import React, { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusing, t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import { TranslateMessage } from '../TranslateMessage';
import { TranslateReply } from '../TranslateReply';

configure({ defaultHidden: true });
afterEach(cleanup);

interface Asked {
  url: string;
  data?: Record<string, unknown>;
}
const told = (text: string) => ({ text, to: 'en-US', from: 'de', tier: 'llm', model: 'm' });

function server(translated: (wish: Record<string, unknown>) => unknown, isReady = true) {
  return vi.fn(async ({ url, data = {} }: Asked) => ({
    data: { data: url === 'ticketingAi:forTicket' ? { analysis: null, categories: [], model: { isReady, because: isReady ? null : 'noService' } } : await translated(data) },
  }));
}
const clientOf = (request: unknown, locale = 'en-US') => ({ request, auth: { locale } }) as unknown as SlotProps['client'];
const timesAsked = (request: ReturnType<typeof server>, url: string) => request.mock.calls.filter(([asked]) => asked.url === url).length;

describe('a message in another language', () => {
  const GERMAN = '<p>Der Drucker im zweiten Stock funktioniert nicht und das Papier ist immer noch im Fach.</p>';
  const message = (content: string, id = 'c1') => ({ kind: 'comment', id, content, direction: 'inbound', isInternal: false }) as unknown as CommentEntry;
  const show = (request: ReturnType<typeof server>, contents: string[], aiLanguage: string | null = 'de') => {
    const client = clientOf(request);
    const ticket = { id: '101', aiLanguage };
    renderUnstyled(<>{contents.map((content, at) => <TranslateMessage key={at} {...({ entry: message(content, `c${at}`), ticket, client, t } as unknown as TimelineEntryProps)} />)}</>);
  };

  it('is translated below, once, and hidden again', async () => {
    const request = server(() => told('The printer does not work.'));
    show(request, [GERMAN]);
    fireEvent.click(await screen.findByRole('button', { name: /Translate/ }));
    expect(await screen.findByText('The printer does not work.')).toBeTruthy();
    expect(request.mock.calls[1][0]).toMatchObject({ url: 'ticketingAi:translate', data: { commentId: 'c0', to: 'en-US' } });
    fireEvent.click(screen.getByRole('button', { name: /Hide the translation/ }));
    await waitFor(() => expect(screen.queryByText('The printer does not work.')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: /Show the translation/ }));
    expect(timesAsked(request, 'ticketingAi:translate')).toBe(1);
  });

  it('asks once for a whole conversation whether there is a model', async () => {
    const request = server(() => told(''));
    show(request, [GERMAN, GERMAN, GERMAN]);
    expect(await screen.findAllByRole('button', { name: /Translate/ })).toHaveLength(3);
    expect(timesAsked(request, 'ticketingAi:forTicket')).toBe(1);
  });

  it('is left alone when it is in the language of the page, or too short to tell on a ticket that is', async () => {
    const request = server(() => told(''));
    show(request, ['<p>The printer on the second floor does not work and I am waiting for somebody.</p>', '<p>OK</p>', GERMAN], 'en');
    expect(await screen.findAllByRole('button')).toHaveLength(1);
  });

  it('offers nothing without a language model', async () => {
    const request = server(() => told(''), false);
    show(request, [GERMAN]);
    await waitFor(() => expect(request).toHaveBeenCalledTimes(1));
    await request.mock.results[0].value;
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why it was not translated', async () => {
    show(server(() => ({ skippedBecause: 'budgetSpent' })), [GERMAN]);
    fireEvent.click(await screen.findByRole('button', { name: /Translate/ }));
    expect(await screen.findByText('No translation: The budget of today is spent.')).toBeTruthy();
  });
});

describe('a reply to a customer of another language', () => {
  function show(request: ReturnType<typeof server>, aiLanguage = 'de', locale = 'en-US') {
    const client = clientOf(request, locale);
    const ticket = { id: '101', aiLanguage };
    function Writing() {
      const [text, setText] = useState('Please open the tray.');
      return (
        <>
          <textarea value={text} onChange={({ target }) => setText(target.value)} />
          <TranslateReply {...({ ticket, client, t, kind: 'reply', text, replaceText: setText, insertText: () => undefined } as unknown as React.ComponentProps<typeof TranslateReply>)} />
        </>
      );
    }
    renderUnstyled(<Writing />);
  }
  const reply = () => screen.getByRole('textbox') as HTMLTextAreaElement;

  it('is put into that language, and back', async () => {
    const request = server(({ text }) => told(`DE: ${String(text)}`));
    show(request);
    fireEvent.click(await screen.findByRole('button', { name: /Translate into German/ }));
    await waitFor(() => expect(reply().value).toBe('DE: Please open the tray.'));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(reply().value).toBe('Please open the tray.');
  });

  it('names the language in that of the page', async () => {
    show(server(() => told('')), 'de', 'zh-CN');
    expect(await screen.findByRole('button', { name: /Translate into 德语/ })).toBeTruthy();
  });

  it('keeps what was written while it was translated', async () => {
    const answers: ((text: unknown) => void)[] = [];
    show(server(() => new Promise((resolve) => answers.push(resolve))));
    fireEvent.click(await screen.findByRole('button', { name: /Translate into German/ }));
    await waitFor(() => expect(answers).toHaveLength(1));
    fireEvent.change(reply(), { target: { value: 'Please open the tray, Ann.' } });
    answers[0](told('DE'));
    await waitFor(() => expect(screen.getByRole('button', { name: /Translate into German/ }).className).not.toContain('loading'));
    expect(reply().value).toBe('Please open the tray, Ann.');
  });

  it('says why it was refused', async () => {
    show(server(() => Promise.reject(refusing('ai.tooLong'))));
    fireEvent.click(await screen.findByRole('button', { name: /Translate into German/ }));
    expect(await screen.findByText('refused: ai.tooLong')).toBeTruthy();
    expect(reply().value).toBe('Please open the tray.');
  });
});
