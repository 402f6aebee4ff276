import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { aDesk, ROUTING, type Routing } from './a-desk';

let t: TestApp;

beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

it('tickets go on without routing, and routing goes on from there when it is on again', async () => {
  const desk = aDesk(t);
  const anna = await desk.agent('anna', { capacity: 2 });
  await desk.queue('IT support', [anna], { isDefault: true });
  const [first] = [await desk.create(), await desk.create()];
  const waits = await desk.create();
  await desk.settled();
  expect(await desk.load(anna)).toMatchObject({ openTickets: 2 });

  await t.app.pm.disable(ROUTING);
  const meanwhile = await desk.create();
  await desk.act(first, 'cancel', { reason: 'twice' });
  await desk.act(meanwhile, 'assign', { assigneeId: anna.id });
  const another = await desk.create();
  expect(await desk.ticket(another)).toMatchObject({ statusCategory: 'new', assigneeId: null });

  await t.app.pm.enable(ROUTING);
  await t.plugin<Routing>(ROUTING).recount();
  expect(await desk.load(anna)).toMatchObject({ openTickets: 2 });
  await desk.act(meanwhile, 'cancel', { reason: 'twice' });
  await desk.sweep();
  expect(await desk.ticket(waits)).toMatchObject({ statusCategory: 'assigned' });
  // Filed while nobody routed: the sweep found a queue for it, and it waits there.
  expect(await desk.ticket(another)).toMatchObject({ statusCategory: 'new' });
  expect((await desk.ticket(another)).queueId).toBeTruthy();
});
