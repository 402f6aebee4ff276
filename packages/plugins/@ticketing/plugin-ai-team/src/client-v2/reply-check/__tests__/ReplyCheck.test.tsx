import type { ComposerToolProps } from '@ticketing/plugin-tickets/client-v2';
import { act, cleanup, configure, fireEvent, screen, within } from '@testing-library/react';
import React from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { renderUnstyled } from '../../__tests__/render-unstyled';
import type { ReplyFinding, ReplyReview } from '../../api/ai-api';
import { LEAVE_OUT } from '../better-wording';
import { ReplyCheck } from '../ReplyCheck';

configure({ defaultHidden: true });
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const PAUSE_MS = 800;
const BLAMING = 'Hello, you broke it.';
const SECRET = 'password: Hunter22!x';

function findingIn(text: string, words: string, values: Partial<ReplyFinding> = {}): ReplyFinding {
  const start = text.indexOf(words);
  const tone = { kind: 'tone', rule: 'blamesCustomer', excerpt: words, start, end: start + words.length, why: 'It blames the customer', better: 'we found a defect', tier: 'lexical' };
  return { ...tone, ...values } as ReplyFinding;
}
const blame = (text = BLAMING) => findingIn(text, 'you broke it');
const secretIn = (text: string) => findingIn(text, 'Hunter22!x', { kind: 'secret', rule: 'password', excerpt: 'Hu…(10)', better: null });

type Reviewer = (content: string) => Promise<ReplyReview>;
const finding = (...findings: ReplyFinding[]): Reviewer => async () => ({ mayBeSent: findings.every(({ kind }) => kind !== 'secret'), findings, tier: 'lexical' });

function write(text: string, reviewer: Reviewer) {
  const request = vi.fn(async ({ data }: { data: { content: string } }) => ({ data: { data: await reviewer(data.content) } }));
  const client = { request };
  const replaceText = vi.fn();
  const propsWith = (written: string) => ({ ticket: { id: '101' }, kind: 'reply', text: written, replaceText, client, t }) as unknown as ComposerToolProps;
  const view = renderUnstyled(<ReplyCheck {...propsWith(text)} />);
  return {
    request,
    replaceText,
    typeOn: (more: string) => view.rerender(<ReplyCheck {...propsWith(more)} />),
    asked: () => request.mock.calls.map(([options]) => options),
    region: view.container.querySelector('[aria-live="polite"]') as HTMLElement,
  };
}
const wait = (ms = PAUSE_MS) => act(() => vi.advanceTimersByTimeAsync(ms));
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the look over a reply', () => {
  it('waits until nobody has typed for a while, and then looks once', async () => {
    const reply = write('Hello, you b', finding());
    await wait(PAUSE_MS - 1);
    reply.typeOn(BLAMING);
    await wait(PAUSE_MS - 1);
    expect(reply.request).not.toHaveBeenCalled();
    await wait(1);
    expect(reply.asked()).toMatchObject([{ url: 'ticketingAi:reviewReply', method: 'post', params: { filterByTk: '101' }, data: { content: BLAMING } }]);
  });

  it('does not begin before there is something to look at', async () => {
    const { request } = write('  you are   ', finding());
    await wait(5 * PAUSE_MS);
    expect(request).not.toHaveBeenCalled();
  });

  it('says nothing when all is well', async () => {
    const { region } = write(BLAMING, finding());
    await wait();
    expect(region.textContent).toBe('');
  });

  it('says nothing when it fails, and works again afterwards', async () => {
    const reviewer = vi.fn(finding(blame())).mockRejectedValueOnce(new Error('down'));
    const { region, typeOn } = write(BLAMING, reviewer);
    await wait();
    expect(region.textContent).toBe('');
    typeOn(`${BLAMING} Bye.`);
    await wait();
    expect(region.textContent).toContain('It blames the customer');
  });

  it('shows what was found in the last text, however late the answer to an earlier one comes', async () => {
    const answers: ((review: ReplyReview) => void)[] = [];
    const { region, typeOn } = write(BLAMING, () => new Promise((resolve) => answers.push(resolve)));
    await wait();
    typeOn('Hello, it is impossible.');
    await wait();
    answers[1]({ tier: 'lexical', mayBeSent: true, findings: [findingIn('Hello, it is impossible.', 'impossible', { why: 'It refuses bluntly' })] });
    await wait(0);
    answers[0]({ tier: 'lexical', mayBeSent: false, findings: [secretIn(SECRET)] });
    await wait(0);
    expect(region.textContent).toContain('It refuses bluntly');
    expect(region.textContent).not.toContain('cannot be sent');
  });

  it('forgets what it found once the reply was sent', async () => {
    const { region, typeOn } = write(BLAMING, finding(blame()));
    await wait();
    typeOn('');
    typeOn(BLAMING);
    expect(region.textContent).toBe('');
  });
});

describe('a secret in a reply', () => {
  const text = `Your ${SECRET} is new`;

  it('is named, masked, and keeps the reply from being sent', async () => {
    const { region } = write(text, finding(secretIn(text)));
    await wait();
    const alert = within(region).getByRole('group', { name: 'Secrets in the reply' });
    expect(alert.className).toContain('error');
    expect(alert.textContent).toContain('This reply cannot be sent: there is a secret in it.');
    expect(alert.textContent).toContain('Password: Hu…(10)');
    expect(region.textContent).not.toContain('Hunter22');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is no longer told of once it was taken out', async () => {
    const { region, typeOn } = write(text, finding(secretIn(text)));
    await wait();
    typeOn('Your new password comes by letter');
    expect(region.textContent).toBe('');
  });
});

describe('the tone of a reply', () => {
  it('is a quiet advice with the reason and a better wording', async () => {
    const { region } = write(BLAMING, finding(blame()));
    await wait();
    expect(within(region).getByText('“you broke it”: It blames the customer')).toBeTruthy();
    expect(within(region).getByText('Better: we found a defect')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is mended by one button, which changes exactly the words found', async () => {
    const { replaceText, typeOn, region } = write(BLAMING, finding(blame()));
    await wait();
    fireEvent.click(button('Use this wording'));
    expect(replaceText.mock.calls).toEqual([['Hello, we found a defect.']]);
    typeOn('Hello, we found a defect.');
    expect(region.textContent).toBe('');
  });

  it('is not mended while the words stand elsewhere than they were found, until it was looked over again', async () => {
    const later = `Good morning! ${BLAMING}`;
    const { replaceText, typeOn } = write(BLAMING, async (content) => ({ tier: 'lexical', mayBeSent: true, findings: [blame(content)] }));
    await wait();
    typeOn(later);
    expect(button('Use this wording').disabled).toBe(true);
    fireEvent.click(button('Use this wording'));
    expect(replaceText).not.toHaveBeenCalled();
    await wait();
    fireEvent.click(button('Use this wording'));
    expect(replaceText.mock.calls).toEqual([['Good morning! Hello, we found a defect.']]);
  });

  it('has no button where nothing better is known, or only in another writing', async () => {
    write(BLAMING, finding(findingIn(BLAMING, 'Hello', { better: null }), findingIn(BLAMING, 'you broke it', { better: '我们发现了故障' })));
    await wait();
    expect(screen.getByText('Better: 我们发现了故障')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is mended by leaving words out where that is the advice', async () => {
    const text = 'Sorry, obviously it is broken.';
    const { replaceText } = write(text, finding(findingIn(text, 'obviously', { better: LEAVE_OUT })));
    await wait();
    fireEvent.click(button('Leave it out'));
    expect(replaceText.mock.calls).toEqual([['Sorry, it is broken.']]);
  });
});
