import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardForms } from '../guard-forms';
import { solve } from '../proof-of-work';
import { receipts } from '../receipt';

const challengeOf = (number: number) => ({ salt: 'ab.1.cd', challenge: createHash('sha256').update(`ab.1.cd${number}`).digest('hex'), maxNumber: 5000, signature: 's' });

interface Sent {
  url: string;
  headers?: Record<string, string>;
}

/** An app whose requests are listened to, as the host's are. */
function anApp() {
  const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: challengeOf(2345) } }));
  const onRequest = vi.fn();
  const onResponse = vi.fn();
  guardForms({ apiClient: { request, axios: { interceptors: { request: { use: onRequest }, response: { use: onResponse } } } } });
  const [send] = onRequest.mock.calls[0] as [(config: Sent) => Promise<Sent>];
  const [hear, hearRefusal] = onResponse.mock.calls[0] as [(answer: object) => unknown, (error: object) => Promise<never>];
  return {
    request,
    send,
    open: async (name = 'ticketingSubmissions', key = 'x', token = 'token') => {
      hear({ config: { url: `publicForms:getMeta/${key}` }, data: { data: { token, dataSource: { collections: [{ name }] } } } });
      await new Promise((resolve) => setTimeout(resolve));
    },
    answered: (data: unknown) => hear({ config: { url: 'ticketingSubmissions:publicSubmit' }, data: { data } }),
    refused: () => hearRefusal({ config: { url: 'ticketingSubmissions:publicSubmit' } }).catch(() => undefined),
  };
}
const proofIn = ({ headers }: Sent) => JSON.parse(atob(headers?.['X-Ticketing-Proof'] ?? '')) as Record<string, unknown>;

beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => receipts.keep(null));

describe('the proof of work', () => {
  it('is the number behind the salt', async () => {
    expect(await solve(challengeOf(3210))).toBe(3210);
  });
  it('lets the page breathe, and fails where there is no solution', async () => {
    const breathe = vi.fn(async () => undefined);
    await expect(solve({ ...challengeOf(1), challenge: 'x' }, breathe)).rejects.toThrow('no solution');
    expect(breathe).toHaveBeenCalledTimes(5);
  });
});

describe('a stock public form that files tickets', () => {
  it('works while it is filled in, and sends the proof along', async () => {
    const app = anApp();
    await app.open();
    expect(app.request).toHaveBeenCalledWith(expect.objectContaining({ url: 'ticketingForms:challenge' }));
    const config = await app.send({ url: 'ticketingSubmissions:publicSubmit', headers: { a: '1' } });
    expect(proofIn(config)).toMatchObject({ number: 2345, signature: 's', website: '' });
    expect(config.headers).toMatchObject({ a: '1' });
  });

  it('keeps its own token, whatever form another tab has opened since', async () => {
    const app = anApp();
    await app.open('ticketingSubmissions', 'one', 'first');
    const other = { url: 'ticketingForms:upload', headers: { 'X-Form-Token': 'of another tab' } };
    expect((await app.send(other)).headers).toEqual({ 'X-Form-Token': 'first' });
    expect((await app.send({ url: 'ticketingSubmissions:create', headers: { 'X-Form-Token': 'of another tab' } })).headers).toMatchObject({ 'X-Form-Token': 'first' });
  });

  it('asks for a new token when somebody took his time', async () => {
    const app = anApp();
    await app.open();
    vi.setSystemTime(Date.now() + 51 * 60_000);
    app.request.mockImplementationOnce(async (options) => {
      expect(options.url).toBe('publicForms:getMeta/x');
      await app.open('ticketingSubmissions', 'x', 'new token');
      return { data: { data: challengeOf(1) } };
    });
    expect((await app.send({ url: 'ticketingSubmissions:create' })).headers).toMatchObject({ 'X-Form-Token': 'new token' });
    vi.useRealTimers();
  });

  it('does the work anew for another attempt', async () => {
    const app = anApp();
    await app.open();
    await app.send({ url: 'ticketingSubmissions:publicSubmit' });
    await app.refused();
    expect(proofIn(await app.send({ url: 'ticketingSubmissions:publicSubmit' }))).toMatchObject({ number: 2345 });
    expect(app.request).toHaveBeenCalledTimes(2);
  });

  it('tells what programs wrote into the field nobody sees', async () => {
    const app = anApp();
    const html = document.createElement('div');
    document.body.append(html);
    await app.open();
    const trap = document.querySelector<HTMLInputElement>('input[name=website]');
    expect([trap?.tabIndex, trap?.getAttribute('aria-hidden')]).toEqual([-1, 'true']);
    if (trap) trap.value = 'http://spam.example';
    await app.refused();
    expect(proofIn(await app.send({ url: 'ticketingSubmissions:publicSubmit' }))).toMatchObject({ website: 'http://spam.example' });
  });

  it('keeps what was answered for the thank-you', async () => {
    const app = anApp();
    await app.open();
    await app.answered({ ticketNo: 'TKT-1', isDuplicate: false, trackingHref: '/api/x' });
    expect(receipts.read()).toEqual({ ticketNo: 'TKT-1', isDuplicate: false, trackingHref: '/api/x' });
  });
});

it('other forms and requests are left alone', async () => {
  const app = anApp();
  await app.open('orders');
  const config = { url: 'orders:publicSubmit' };
  expect(await app.send(config)).toBe(config);
  expect(app.request).not.toHaveBeenCalled();
  expect(document.querySelector('input')).toBeNull();
});
