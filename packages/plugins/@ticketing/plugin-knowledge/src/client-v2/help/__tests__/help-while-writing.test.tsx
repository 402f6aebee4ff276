import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HelpWhileWriting } from '../HelpWhileWriting';

afterEach(cleanup);

const ARTICLES = [1, 2, 3, 4].map((n) => ({ title: `Article ${n}`, summary: `Summary ${n}`, href: `/help/${n}` }));
const t = (key: string) => key;

function write(text: string, request: (options: Record<string, unknown>) => Promise<{ data: unknown }>, language = 'en-US') {
  const client = { request } as never;
  const view = render(<HelpWhileWriting text={text} language={language} client={client} t={t} />);
  return (more: string) => view.rerender(<HelpWhileWriting text={more} language={language} client={client} t={t} />);
}
const asked = (request: ReturnType<typeof vi.fn>) => request.mock.calls.map(([options]) => (options as { params: { q: string; lang: string } }).params);

describe('articles while a request is written', () => {
  it('are the first three, each in a tab of its own', async () => {
    write('The gate stays shut', async () => ({ data: { data: ARTICLES } }));
    await screen.findByText('Does one of these help?');
    const links = screen.getAllByRole('link') as HTMLAnchorElement[];
    expect(links.map((link) => [link.getAttribute('href'), link.target])).toEqual([['/help/1', '_blank'], ['/help/2', '_blank'], ['/help/3', '_blank']]);
  });

  it('are asked for once for what is typed in one go, in the language of the page', async () => {
    const request = vi.fn(async () => ({ data: { data: ARTICLES } }));
    const typeOn = write('我的门', request, 'zh-CN');
    typeOn('我的门禁卡');
    await screen.findByText('Article 1');
    expect(asked(request)).toEqual([{ q: '我的门禁卡', lang: 'zh' }]);
  });

  it('are not asked for before there is something to ask', async () => {
    const request = vi.fn(async () => ({ data: { data: ARTICLES } }));
    write('Hi', request);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(request).not.toHaveBeenCalled();
  });

  it('stay away once they were hidden', async () => {
    const request = vi.fn(async () => ({ data: { data: ARTICLES } }));
    const typeOn = write('The gate stays shut', request);
    fireEvent.click(await screen.findByLabelText('Hide articles'));
    typeOn('The gate stays shut all day');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(request).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Does one of these help?')).toBeNull();
  });

  it('are silent when the help centre does not answer', async () => {
    const request = vi.fn(async () => Promise.reject(new Error('down')));
    write('The gate stays shut', request);
    await waitFor(() => expect(request).toHaveBeenCalled());
    expect(screen.queryByText('Does one of these help?')).toBeNull();
  });
});
