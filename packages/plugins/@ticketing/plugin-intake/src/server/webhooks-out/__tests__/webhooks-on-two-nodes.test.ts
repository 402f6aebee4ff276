import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type SecondNode, type TestApp } from '@test/harness';
import { startReceiver, withStatus, type Receiver } from './a-receiver';
import { INTAKE, webhooksDesk } from './webhooks-desk';

const TICKETS = 60;
let t: TestApp;
let other: SecondNode;
let receiver: Receiver;
let desk: ReturnType<typeof webhooksDesk>;

beforeAll(async () => {
  t = await startApp();
  other = await t.secondNode();
  receiver = await startReceiver();
  desk = webhooksDesk(t);
  await desk.allow({ allowsPrivateHosts: true });
  for (const path of ['/a', '/b']) await desk.subscribe({ url: receiver.url(path), events: ['ticketing:ticket.created', 'ticketing:ticket.updated'] });
});
afterAll(async () => {
  receiver?.stop();
  await t.stop();
});

it('two nodes tell each event once per subscription, and the events of a ticket in their order', async () => {
  const fileAndChange = async (index: number) => {
    const [one, two] = index % 2 ? [t, other] : [other, t];
    const id = await desk.file({ title: `t${index}` }, one.admin);
    expect((await two.admin.post(`ticketingTickets:update?filterByTk=${id}`, { title: `changed ${index}` })).status).toBe(200);
  };
  await Promise.all(Array.from({ length: TICKETS }, (_, index) => fileAndChange(index)));
  await Promise.all([desk.deliver(), other.run(INTAKE, 'deliver')]);
  await Promise.all([desk.deliver(), other.run(INTAKE, 'deliver')]);
  for (const path of ['/a', '/b']) {
    const told = receiver.at(path);
    expect(told).toHaveLength(2 * TICKETS);
    expect(new Set(told.map(({ payload }) => payload.id)).size).toBe(2 * TICKETS);
    const places = new Map<unknown, string[]>();
    for (const { payload } of told) places.set(payload.ticket.id, [...(places.get(payload.ticket.id) ?? []), payload.event]);
    expect([...places.values()]).toEqual(Array.from({ length: TICKETS }, () => ['ticket.created', 'ticket.updated']));
  }
});

it('a node that is killed before it was told that a webhook was taken loses nothing: the other one sends it again, under the same id', async () => {
  receiver.taken.length = 0;
  // Takes it, and never says so.
  receiver.answers(() => undefined);
  const id = await desk.file({ title: 'before the end' }, other.admin);
  await receiver.until((taken) => taken.length >= 2);
  await other.kill();
  expect((await desk.deliveries({ ticketId: id })).map(({ state, tries }) => [state, tries])).toEqual([['waiting', 1], ['waiting', 1]]);
  receiver.answers(withStatus(204));
  // Its claim still holds: nobody knows yet that it is gone.
  await desk.deliver();
  expect(receiver.taken).toHaveLength(2);
  desk.setTime(new Date(Date.now() + 61_000));
  await desk.deliver();
  expect(receiver.taken).toHaveLength(4);
  expect(new Set(receiver.taken.map(({ payload }) => payload.id)).size).toBe(1);
  expect((await desk.deliveries({ ticketId: id })).map(({ state, tries }) => [state, tries])).toEqual([['delivered', 2], ['delivered', 2]]);
});
