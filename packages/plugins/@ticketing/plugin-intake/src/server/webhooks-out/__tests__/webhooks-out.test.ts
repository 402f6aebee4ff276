import type { Transaction } from '@nocobase/database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { startReceiver, withStatus, type Receiver } from './a-receiver';
import { readVerifyExample } from './verify-example';
import { ALL_EVENTS, webhooksDesk } from './webhooks-desk';

const HOUR_MS = 3_600_000;
let t: TestApp;
let receiver: Receiver;
let desk: ReturnType<typeof webhooksDesk>;
let id: string;
let verifyWebhook: Awaited<ReturnType<typeof readVerifyExample>>;

beforeAll(async () => {
  verifyWebhook = await readVerifyExample();
  t = await startApp();
  receiver = await startReceiver();
  desk = webhooksDesk(t);
  expect((await desk.allow({ allowsPrivateHosts: true })).status).toBe(200);
});
afterAll(async () => {
  receiver?.stop();
  await t.stop();
});
beforeEach(async () => {
  receiver.answers(withStatus(204));
  id = await desk.subscribe({ url: receiver.url('/all') });
});
afterEach(async () => {
  desk.setTime();
  await t.admin.post(`ticketingWebhookSubscriptions:destroy?filterByTk=${id}`);
  await desk.deliver();
  receiver.taken.length = 0;
});

const later = (hours: number) => desk.setTime(new Date(Date.now() + hours * HOUR_MS));
const events = () => receiver.at('/all').map(({ payload }) => payload.event);

describe('an event', () => {
  it('is told to whoever subscribed, once, signed so that the receiver can know it', async () => {
    const { body } = await t.admin.post(`ticketingWebhookSubscriptions:rotateSecret?filterByTk=${id}`);
    const { secret } = body.data as { secret: string };
    const ticketId = await desk.file({ title: 'Größe 三' });
    await desk.deliver();
    await desk.deliver();
    expect(events()).toEqual(['ticket.created']);
    const [{ headers, body: sent, payload }] = receiver.taken;
    expect(payload).toMatchObject({ id: headers['webhook-id'], ticket: { id: ticketId, title: 'Größe 三', status: 'new' }, change: {} });
    expect(verifyWebhook(secret, headers, sent, new Date())).toEqual(payload);
    expect(() => verifyWebhook(secret, headers, sent.replace('三', '四'), new Date())).toThrow('signature');
    expect(() => verifyWebhook(secret, headers, sent, new Date(Date.now() + HOUR_MS))).toThrow('too old');
    const [delivery] = await desk.deliveries({ ticketId });
    expect(delivery).toMatchObject({ state: 'delivered', tries: 1, lastStatus: 204, lastProblem: null, eventId: payload.id });
    expect((await desk.subscription(id)).lastDeliveredAt).toBeTruthy();
  });

  it('is in the outbox together with the ticket, or neither is', async () => {
    const before = await desk.deliveries();
    const create = (transaction: Transaction) => t.db.getRepository('ticketingTickets').create({ values: { title: 'Undone' }, transaction });
    const undone = t.db.sequelize.transaction(async (transaction) => {
      await create(transaction);
      expect(await t.db.getRepository('ticketingWebhookDeliveries').count({ transaction })).toBe(before.length + 1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await desk.deliver();
    expect(await desk.deliveries()).toHaveLength(before.length);
    expect(receiver.taken).toEqual([]);
  });

  it('of every kind says what changed', async () => {
    const ticketId = await desk.file();
    await desk.change(ticketId, 'Pump 2');
    await t.admin.post(`ticketingTickets:cancel?filterByTk=${ticketId}`, { reason: 'a secret of ours' });
    await t.admin.post(`ticketingTickets:destroy?filterByTk=${ticketId}`);
    await desk.deliver();
    expect(events()).toEqual(['ticket.created', 'ticket.updated', 'ticket.transitioned', 'ticket.deleted']);
    expect(receiver.taken[1].payload.change).toEqual({ changes: [{ field: 'title', from: 'Pump', to: 'Pump 2' }] });
    expect(receiver.taken[2].payload.change).toMatchObject({ action: 'cancel', toStatus: 'cancelled' });
    expect(receiver.taken.map(({ body }) => body).join()).not.toContain('a secret of ours');
  });

  it('that is a note reaches only who is told internal things', async () => {
    const other = await desk.subscribe({ url: receiver.url('/inside'), includesInternal: true });
    const ticketId = await desk.file();
    for (const [content, isInternal] of [['for us', true], ['for all', false]] as const)
      expect((await t.admin.post('ticketingComments:create', { ticketId, content, isInternal })).status).toBe(200);
    await desk.deliver();
    const contents = (path: string) => receiver.at(path).flatMap(({ payload }) => (payload.change.comment as { content?: string } | undefined)?.content?.replace(/<[^>]+>/g, '') ?? []);
    expect(contents('/all')).toEqual(['for all']);
    expect(contents('/inside')).toEqual(['for us', 'for all']);
    await t.admin.post(`ticketingWebhookSubscriptions:destroy?filterByTk=${other}`);
  });

  it('is told only for tickets that fit, and only if it was chosen', async () => {
    const urgent = { $and: [{ priority: { $in: ['P0'] } }] };
    await t.admin.post(`ticketingWebhookSubscriptions:update?filterByTk=${id}`, { conditions: urgent, events: ['ticketing:ticket.created'] });
    await desk.file({ priority: 'P2' });
    const ticketId = await desk.file({ priority: 'P0' });
    await desk.change(ticketId, 'other');
    await desk.deliver();
    expect(receiver.taken.map(({ payload }) => [payload.event, payload.ticket.id])).toEqual([['ticket.created', ticketId]]);
  });

  it('is not kept for a subscription that is switched off', async () => {
    await t.admin.post(`ticketingWebhookSubscriptions:update?filterByTk=${id}`, { isEnabled: false });
    const ticketId = await desk.file();
    expect(await desk.deliveries({ ticketId })).toEqual([]);
  });
});

describe('while a receiver fails', () => {
  it('the events of a ticket keep their order, and others are told meanwhile', async () => {
    receiver.answers(({ payload }, response) => void response.writeHead(payload.ticket.title === 'Blocked' ? 503 : 204).end('down'));
    const blocked = await desk.file({ title: 'Blocked' });
    const other = await desk.file({ title: 'Free' });
    await t.admin.post(`ticketingTickets:update?filterByTk=${blocked}`, { priority: 'P0' });
    await desk.deliver();
    expect((await desk.deliveries({ ticketId: blocked })).map(({ state, tries }) => [state, tries])).toEqual([['waiting', 1], ['waiting', 0]]);
    expect(await desk.deliveries({ ticketId: blocked })).toMatchObject([{ lastStatus: 503, lastProblem: 'status', lastDetail: 'down' }, {}]);
    expect(await desk.deliveries({ ticketId: other })).toMatchObject([{ state: 'delivered' }]);
    receiver.answers(withStatus(204));
    later(1);
    await desk.deliver();
    const told = receiver.taken.filter(({ payload }) => payload.ticket.id === blocked).map(({ payload }) => payload);
    expect(told.map(({ event }) => event)).toEqual(['ticket.created', 'ticket.created', 'ticket.updated']);
    expect(told[0].id).toBe(told[1].id);
  });

  it('it is tried ten times, then given up; later events of the ticket go on, and a replay has the same id', async () => {
    receiver.answers(withStatus(500));
    const ticketId = await desk.file();
    for (let tries = 1; tries <= 12; tries += 1) {
      await desk.deliver();
      later(tries * 12.5);
    }
    expect(receiver.taken).toHaveLength(10);
    expect(await desk.deliveries({ ticketId })).toMatchObject([{ state: 'dead', tries: 10, nextTryAt: null }]);
    expect(await desk.subscription(id)).toMatchObject({ isEnabled: true, consecutiveFailures: 10, lastProblem: 'status' });
    // Nothing was taken for more than five days by now.
    await desk.file();
    await desk.deliver();
    expect(await desk.subscription(id)).toMatchObject({ isEnabled: false, disabledReason: 'failing' });
    receiver.answers(withStatus(204));
    await t.admin.post(`ticketingWebhookSubscriptions:update?filterByTk=${id}`, { isEnabled: true });
    expect(await desk.subscription(id)).toMatchObject({ consecutiveFailures: 0, disabledReason: null });
    later(200);
    await desk.deliver();
    receiver.taken.length = 0;
    await desk.change(ticketId, 'later');
    await desk.deliver();
    expect(events()).toEqual(['ticket.updated']);
    const [dead] = await desk.deliveries({ ticketId, state: 'dead' });
    expect((await desk.replay(dead.id)).body.data).toEqual({ replayed: 1 });
    await desk.deliver();
    expect(receiver.taken.at(-1)?.payload.id).toBe(dead.eventId);
    expect(await desk.deliveries({ id: String(dead.id) })).toMatchObject([{ state: 'delivered', tries: 1 }]);
  });

  it('one that is gone is told nothing more; what was given up is replayed together', async () => {
    receiver.answers(withStatus(410));
    await desk.file({ title: 'gone' });
    await desk.deliver();
    expect(await desk.subscription(id)).toMatchObject({ isEnabled: false, disabledReason: 'gone' });
    expect(await desk.deliveries({ subscriptionId: id })).toMatchObject([{ state: 'dead' }]);
    receiver.answers(withStatus(204));
    await t.admin.post(`ticketingWebhookSubscriptions:update?filterByTk=${id}`, { isEnabled: true });
    expect((await t.admin.post('ticketingWebhookDeliveries:replay', { subscriptionId: id })).body.data).toEqual({ replayed: 1 });
    await desk.deliver();
    expect(await desk.deliveries({ subscriptionId: id })).toMatchObject([{ state: 'delivered' }]);
  });

  it('it is left alone after three failures in a row until the next round', async () => {
    receiver.answers(withStatus(500));
    await t.admin.post(`ticketingWebhookSubscriptions:update?filterByTk=${id}`, { isEnabled: false });
    await desk.deliver();
    const rows = Array.from({ length: 30 }, (_, i) => ({
      subscriptionId: id, eventId: `a${i}`, eventName: ALL_EVENTS[0], ticketId: i + 1, ticketNo: '', payload: { id: `a${i}` }, state: 'waiting', tries: 0, nextTryAt: new Date(),
    }));
    await t.db.getCollection('ticketingWebhookDeliveries').model.bulkCreate(rows, { hooks: false });
    await t.db.getCollection('ticketingWebhookSubscriptions').model.update({ isEnabled: true }, { where: { id }, hooks: false });
    await t.admin.post(`ticketingWebhookSubscriptions:update?filterByTk=${id}`, { title: 'again' });
    await desk.deliver();
    expect(receiver.taken.length).toBeGreaterThanOrEqual(3);
    expect(receiver.taken.length).toBeLessThan(15);
  });

  it('a Retry-After is kept to', async () => {
    receiver.answers(withStatus(429, { 'Retry-After': '7200' }));
    const ticketId = await desk.file();
    await desk.deliver();
    const [{ nextTryAt }] = await desk.deliveries({ ticketId });
    expect((new Date(nextTryAt as string).getTime() - Date.now()) / HOUR_MS).toBeCloseTo(2, 1);
  });
});

describe('hosts of private networks', () => {
  beforeEach(() => desk.allow({ allowsPrivateHosts: false, allowedHosts: [] }));
  afterEach(() => desk.allow({ allowsPrivateHosts: true, allowedHosts: [] }));
  const test = async () => (await t.admin.post(`ticketingWebhookSubscriptions:test?filterByTk=${id}`)).body.data as Record<string, unknown>;
  const pointTo = (url: string) => t.db.getCollection('ticketingWebhookSubscriptions').model.update({ url }, { where: { id }, hooks: false });

  it('are refused where they are written down', async () => {
    for (const host of ['127.0.0.1', '0x7f.1', '[::1]', '[::ffff:a9fe:a9fe]', '169.254.169.254', '2130706433', '10.1.2.3'])
      expect([host, await desk.refusal({ url: `http://${host}/` })]).toEqual([host, 'webhook.hostPrivate']);
  });

  it('are refused where they are reached: by address and by name', async () => {
    for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]']) {
      await pointTo(`http://${host}:${receiver.port}/all`);
      expect(await test()).toMatchObject({ status: null, problem: 'privateHost' });
    }
    const ticketId = await desk.file();
    await desk.deliver();
    expect(await desk.deliveries({ ticketId })).toMatchObject([{ state: 'waiting', lastProblem: 'privateHost', lastStatus: null }]);
    expect(receiver.taken).toEqual([]);
  });

  it('are reached when an administrator named them, but not through a redirect', async () => {
    await desk.allow({ allowedHosts: ['127.0.0.0/8'] });
    expect(await test()).toMatchObject({ status: 204, problem: null });
    receiver.answers(withStatus(307, { Location: `http://127.0.0.1:${receiver.port}/inside` }));
    expect(await test()).toMatchObject({ status: 307, problem: 'redirect' });
    expect(receiver.at('/inside')).toEqual([]);
  });

  it('can only be named as names, addresses and networks', async () => {
    const { status, body } = await desk.allow({ allowedHosts: ['erp.local', 'http://x'] });
    expect([status, body.errors?.[0]]).toMatchObject([400, { code: 'webhook.hostInvalid' }]);
  });
});

describe('the secret of a subscription', () => {
  const read = async (path: string) => JSON.stringify((await t.admin.get(path)).body);

  it('is shown once, and never read again', async () => {
    const { body, headers } = await t.admin.post(`ticketingWebhookSubscriptions:rotateSecret?filterByTk=${id}`);
    const { secret } = body.data as { secret: string };
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(headers['cache-control']).toBe('no-store');
    const row = (await t.db.getCollection('ticketingWebhookSubscriptions').model.findByPk(id))?.get('secretCipher');
    expect(row).not.toContain(secret.slice(6, 20));
    await desk.file();
    for (const path of ['ticketingWebhookSubscriptions:list', `ticketingWebhookSubscriptions:get?filterByTk=${id}`, 'ticketingWebhookSubscriptions:list?fields=id,secretCipher',
      'ticketingWebhookSubscriptions:list?fields[]=secretCipher&fields[]=previousSecretCipher', 'ticketingWebhookDeliveries:list?appends=subscription', 'ticketingWebhookDeliveries:list?fields=id,subscription.secretCipher']) {
      const answer = await read(path);
      expect(answer).not.toContain(String(row));
      expect(answer).not.toContain('ecretCipher"');
    }
  });

  it('that was exchanged counts for a day beside the new one', async () => {
    const rotate = async () => ((await t.admin.post(`ticketingWebhookSubscriptions:rotateSecret?filterByTk=${id}`)).body.data as { secret: string }).secret;
    const [old, fresh] = [await rotate(), await rotate()];
    const verifiedBy = async () => {
      receiver.taken.length = 0;
      await t.admin.post(`ticketingWebhookSubscriptions:test?filterByTk=${id}`);
      const [{ headers, body }] = receiver.taken;
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      return [old, fresh].map((secret) => {
        try {
          return Boolean(verifyWebhook(secret, headers, body, at));
        } catch {
          return false;
        }
      });
    };
    expect(await verifiedBy()).toEqual([true, true]);
    later(25);
    expect(await verifiedBy()).toEqual([false, true]);
  });

  it('and what the desk notes cannot be written', async () => {
    for (const values of [{ secretCipher: 'x' }, { previousSecretCipher: 'x' }, { consecutiveFailures: 5 }, { disabledReason: 'gone' }]) {
      expect(await desk.refusal(values, id)).toBe('subscription.fieldReadOnly');
      expect(await desk.refusal({ url: receiver.url(), ...values })).toBe('subscription.fieldReadOnly');
    }
  });
});

describe('rights', () => {
  it('are those of administrators: nobody else sees, tests, replays or changes anything', async () => {
    const supervisor = await t.createUser({ username: 'sue', roles: ['ticketing_supervisor'] });
    const ticketId = await desk.file();
    const [delivery] = await desk.deliveries({ ticketId });
    const asked = ['ticketingWebhookSubscriptions:list', 'ticketingWebhookDeliveries:list'].map((path) => supervisor.client.get(path));
    const wanted = [
      `ticketingWebhookSubscriptions:test?filterByTk=${id}`, `ticketingWebhookSubscriptions:rotateSecret?filterByTk=${id}`, `ticketingWebhookSubscriptions:update?filterByTk=${id}`,
      `ticketingWebhookDeliveries:replay?filterByTk=${String(delivery.id)}`, 'ticketingWebhookSubscriptions:create', `ticketingWebhookSubscriptions:destroy?filterByTk=${id}`,
    ].map((path) => supervisor.client.post(path, { subscriptionId: id }));
    expect((await Promise.all([...asked, ...wanted])).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 403));
    for (const path of [`ticketingWebhookSubscriptions:test?filterByTk=${id}`, `ticketingWebhookDeliveries:replay?filterByTk=${String(delivery.id)}`])
      expect((await t.anonymous.post(path)).status).toBe(401);
  });

  it('do not open the outbox to anybody', async () => {
    await desk.file();
    const [delivery] = await desk.deliveries({ subscriptionId: id });
    const tried = [
      t.admin.post('ticketingWebhookDeliveries:create', { subscriptionId: id, eventId: 'x' }),
      t.admin.post(`ticketingWebhookDeliveries:update?filterByTk=${String(delivery.id)}`, { payload: {} }),
      t.admin.post(`ticketingWebhookDeliveries:destroy?filterByTk=${String(delivery.id)}`),
    ];
    expect((await Promise.all(tried)).map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await t.admin.post('ticketingWebhookDeliveries:replay?filterByTk=999999')).status).toBe(404);
  });
});

it('what was delivered is removed after a month, and all of a subscription with it', async () => {
  const ticketId = await desk.file();
  await desk.deliver();
  const [{ expiresAt }] = await desk.deliveries({ ticketId });
  expect((new Date(expiresAt as string).getTime() - Date.now()) / HOUR_MS).toBeCloseTo(30 * 24, 0);
  await t.admin.post(`ticketingWebhookSubscriptions:destroy?filterByTk=${id}`);
  expect(await desk.deliveries({ ticketId })).toEqual([]);
});
