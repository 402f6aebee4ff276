import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lookup } from '../../hosts/guarded-lookup';
import type { HostAllowance } from '../../hosts/host-allowance';
import { sendWebhook } from '../send-webhook';

const NOTHING: HostAllowance = { allowsPrivateHosts: false, allowedHosts: [] };
const PRIVATE: HostAllowance = { allowsPrivateHosts: true, allowedHosts: [] };

let answer: http.RequestListener;
const taken: string[] = [];
let server: http.Server;
let port: number;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    taken.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  taken.length = 0;
  answer = (_request, response) => response.writeHead(204).end();
});

/** A name server that says this. */
const saying = (...addresses: string[]): Lookup => (_name, options, done) => {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  if (options.all) done(null, found);
  else done(null, found[0].address, found[0].family);
};
const send = (url: string, allowance: HostAllowance, { timeoutMs = 5000, lookup }: { timeoutMs?: number; lookup?: Lookup } = {}) =>
  sendWebhook({ url, headers: { 'webhook-id': '1' }, body: '{"ä":1}' }, allowance, { timeoutMs, lookup });
const here = (path = '/') => `http://127.0.0.1:${port}${path}`;

describe('hosts of private networks', () => {
  // Every way to write an address of this machine, of a private network or of the metadata of a cloud that the URL parser takes.
  it.each([
    '127.0.0.1', '127.1', '127.0.1', '0177.0.0.1', '0177.1', '0x7f.0.0.1', '0x7f000001', '0X7F.1', '017700000001', '2130706433', '127.0.0.1.', '%31%32%37.0.0.1', '１２７.0.0.1',
    '0', '0.0.0.0', '[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0000:0000:0000:0000:0000:ffff:7f00:0001]', '[::127.0.0.1]',
    '169.254.169.254', '0xa9fea9fe', '0251.0376.0251.0376', '2852039166', '[::ffff:a9fe:a9fe]', '[::ffff:169.254.169.254]', '[fd00:ec2::254]',
    '10.0.0.1', '192.168.0.1', '172.16.5.5', '[fe80::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]',
  ])('http://%s is refused before anything is sent', async (host) => {
    expect(await send(`http://${host}:${port}/`, NOTHING)).toMatchObject({ status: null, problem: 'privateHost' });
    expect(taken).toEqual([]);
  });

  it('are refused by name too: what the name means is what is connected to', async () => {
    expect((await send(`http://localhost:${port}/`, NOTHING)).problem).toBe('privateHost');
    for (const addresses of [['127.0.0.1'], ['::1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], []])
      expect((await send(`http://rebind.example:${port}/`, NOTHING, { lookup: saying(...addresses) })).problem).toBe('privateHost');
    expect(taken).toEqual([]);
  });

  it('are asked for only once, so that a name cannot change its meaning in between', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const changing: Lookup = (name, options, done) => saying(answers.shift() ?? '10.0.0.1')(name, options, done);
    expect(await send(`http://rebind.example:${port}/`, PRIVATE, { lookup: changing })).toMatchObject({ status: 204 });
    expect(answers).toEqual(['10.0.0.1']);
  });

  it('are reached when an administrator named them', async () => {
    expect((await send(here(), { ...NOTHING, allowedHosts: ['127.0.0.0/8'] })).status).toBe(204);
    expect((await send(`http://hooks.corp:${port}/`, { ...NOTHING, allowedHosts: ['hooks.corp'] }, { lookup: saying('127.0.0.1') })).status).toBe(204);
  });

  it('are not reached through a redirect', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      answer = (_request, response) => response.writeHead(status, { Location: here('/private') }).end();
      expect(await send(here('/public'), PRIVATE)).toMatchObject({ status, problem: 'redirect' });
    }
    expect(taken).toEqual(Array.from({ length: 5 }, () => '/public'));
  });
});

describe('an answer', () => {
  it('of 2xx is enough, however long its body would be', async () => {
    answer = (_request, response) => response.writeHead(200).write('more and more');
    expect(await send(here(), PRIVATE)).toMatchObject({ status: 200, problem: null, detail: null });
  });

  it('that is a refusal is kept in a few words', async () => {
    answer = (_request, response) => response.writeHead(503, { 'Retry-After': '120' }).end(`down\n\u0000 for ${'x'.repeat(100_000)}`);
    const { detail, ...attempt } = await send(here(), PRIVATE);
    expect(attempt).toMatchObject({ status: 503, problem: 'status', retryAfterSeconds: 120 });
    expect(detail).toMatch(/^down for x+$/);
    expect(detail).toHaveLength(300);
  });

  it('that does not come is not waited for', async () => {
    answer = () => undefined;
    expect(await send(here(), PRIVATE, { timeoutMs: 50 })).toMatchObject({ status: null, problem: 'timeout' });
  });

  it('that never ends is cut off', async () => {
    answer = (_request, response) => response.writeHead(500).write('wait');
    expect(await send(here(), PRIVATE, { timeoutMs: 50 })).toMatchObject({ status: 500, problem: 'status', detail: 'wait' });
  });

  it('that breaks off is a failure', async () => {
    answer = (request) => request.socket.destroy();
    expect(await send(here(), PRIVATE)).toMatchObject({ problem: 'unreachable', detail: 'ECONNRESET' });
  });
});

it('a host nobody knows is told apart from one that is away', async () => {
  const unknown: Lookup = (_name, _options, done) => done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), '');
  expect((await send('http://nobody.example/', NOTHING, { lookup: unknown })).problem).toBe('unknownHost');
  expect(await send('http://127.0.0.1:1/', PRIVATE)).toMatchObject({ problem: 'unreachable', detail: 'ECONNREFUSED' });
});
