import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

const SLA = '@ticketing/plugin-sla';
let t: TestApp;
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id })).body.data;
const create = async (title: string) => String((await t.admin.post('ticketingTickets:create', { title, priority: 'P1' })).body.data.id);

beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t.stop());

it('tickets can be worked without promises, and get theirs when the plugin is on again', async () => {
  const before = await create('filed before');
  await t.app.pm.disable(SLA);
  const meanwhile = await create('filed meanwhile');
  expect((await t.admin.post('ticketingTickets:cancel', { reason: 'twice' }, { filterByTk: before })).status).toBe(200);
  await t.app.pm.enable(SLA);
  await t.plugin<{ sweep(): Promise<unknown> }>(SLA).sweep();
  expect(await read(meanwhile)).toMatchObject({ slaState: 'ok', slaPolicyId: (await read(before)).slaPolicyId });
  expect((await read(meanwhile)).slaResponseDueAt).toBeTruthy();
});
