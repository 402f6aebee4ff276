import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { anIntake } from '../../__tests__/an-intake';
import { aDesk, SECRET, SIGNED } from './a-sender';

let t: TestApp;
let desk: ReturnType<typeof aDesk>;

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
});
afterAll(() => t.stop());

const BODY = '{"title":"Hello"}';
const setSecret = (id: string, secret: unknown, client = t.admin) => client.post('ticketingWebhookSources:setSecret', { secret }, { filterByTk: id });
const codeOf = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0].code];

describe('the address of a source', () => {
  it('is made by the desk and stays', async () => {
    const { id, key } = await desk.source('', { title: 'One', scheme: 'github', key: 'mine' });
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(codeOf(await desk.change(id, { key: 'f'.repeat(32) }))).toEqual([400, 'webhook.fieldReadOnly']);
  });

  it.each([
    [{ title: '' }, 'title'], [{ scheme: 'none' }, 'scheme'], [{ scheme: null }, 'scheme'], [{ toleranceSeconds: 0 }, 'toleranceSeconds'], [{ toleranceSeconds: 86_400 }, 'toleranceSeconds'],
    [{ perMinute: 0 }, 'perMinute'], [{ mapping: { status: '"closed"' } }, 'status'], [{ mapping: 'title' }, 'mapping'],
  ])('is not given for %j', async (values, field) => {
    const { status, body } = await t.admin.post('ticketingWebhookSources:create', { title: 'x', scheme: 'github', ...values });
    expect([status, body.errors[0].code, body.errors[0].field]).toEqual([400, 'webhook.sourceInvalid', field]);
  });

  it('keeps the name of its system when the title changes, so that the sender\'s ids stay known', async () => {
    const { id } = await desk.source('', { title: 'Shop', scheme: 'github' });
    await desk.change(id, { title: 'Web shop' });
    expect(await desk.stored(id)).toMatchObject({ title: 'Web shop', sourceSystem: 'Shop' });
  });
});

describe('a secret', () => {
  it('is in no answer, export, log or column of the database', async () => {
    const secret = 'never-to-be-seen-again-42';
    const made = await desk.source('', { title: 'Silent', scheme: 'bearer', mapping: { title: 'title' } }, null);
    const log = whatIsLogged();
    const answers = [
      await setSecret(made.id, secret),
      await setSecret(made.id, `${secret}-new`),
      await t.admin.get('ticketingWebhookSources:list', { pageSize: 100 }),
      await t.admin.get('ticketingWebhookSources:list', { fields: ['id', 'secret', 'previousSecret'] }),
      await t.admin.get('ticketingWebhookSources:get', { filterByTk: made.id, fields: ['id', 'secret', 'previousSecret'] }),
      await t.admin.post('ticketingWebhookSources:update', { title: 'Silent again' }, { filterByTk: made.id }),
      await t.admin.post('ticketingWebhookSources:export', { title: 'x', columns: [{ dataIndex: ['title'], defaultTitle: 'Title' }, { dataIndex: ['secret'], defaultTitle: 'Secret' }] }),
    ];
    expect((await desk.send(made, BODY, SIGNED.bearer('', secret))).status).toBe(202);
    log.stop();
    expect(log.lines.filter((line) => line.includes('setSecret')).length).toBeGreaterThan(2);
    expect(log.lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const row = await t.db.getCollection('ticketingWebhookSources').model.findByPk(made.id, { raw: true }) as unknown as Record<string, unknown>;
    const ciphers = [row.secret, row.previousSecret].map(String);
    for (const answer of answers) {
      const text = JSON.stringify(answer.body ?? null);
      for (const part of [secret, ...ciphers]) expect(text).not.toContain(part);
    }
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(ciphers.every((cipher) => /^[0-9a-f]{64,}$/.test(cipher))).toBe(true);
    expect(await desk.stored(made.id)).toMatchObject({ hasSecret: true, hasPreviousSecret: true });
  });

  it('is set by its own action and nothing else', async () => {
    const { id } = await desk.source('', { title: 'Own path', scheme: 'github' });
    for (const values of [{ secret: 'x'.repeat(32) }, { previousSecret: 'x' }, { hasSecret: false }, { hasPreviousSecret: true }]) {
      expect(codeOf(await desk.change(id, values))).toEqual([400, 'webhook.fieldReadOnly']);
    }
    expect(codeOf(await t.admin.post('ticketingWebhookSources:create', { title: 'x', scheme: 'github', secret: 'x'.repeat(32) }))).toEqual([400, 'webhook.fieldReadOnly']);
  });

  it.each([['short'], [''], [null], [7], ['with spaces in the middle of it'], ['{{$env.A}} and {{$env.B}}']])('%j is none', async (secret) => {
    const { id } = await desk.source('', { title: 'Weak', scheme: 'github' }, null);
    expect(codeOf(await setSecret(id, secret))).toEqual([400, 'webhook.secretInvalid']);
  });

  it('that was replaced counts until it is removed', async () => {
    const source = await desk.source('', { title: 'Rotating', scheme: 'bearer', mapping: { title: 'title' } });
    await setSecret(source.id, 'the-next-secret-of-all');
    const send = async (secret: string, n: number) => (await desk.send(source, `{"title":"rotation ${n}"}`, SIGNED.bearer('', secret))).status;
    expect([await send(SECRET, 1), await send('the-next-secret-of-all', 2)]).toEqual([202, 202]);
    await t.admin.post('ticketingWebhookSources:forgetPreviousSecret', {}, { filterByTk: source.id });
    expect([await send(SECRET, 3), await send('the-next-secret-of-all', 4)]).toEqual([401, 202]);
    expect(await desk.stored(source.id)).toMatchObject({ hasSecret: true, hasPreviousSecret: false });
  });

  it('may be a secret of the app instead', async () => {
    t.app.environment.setVariable('HOOK_SECRET', 'kept-by-the-environment', { isSecret: true });
    const source = await desk.source('', { title: 'By name', scheme: 'github', mapping: { title: 'title' } }, '{{ $env.HOOK_SECRET }}');
    expect((await desk.send(source, BODY, SIGNED.github(BODY, 'kept-by-the-environment'))).status).toBe(202);
    t.app.environment.removeVariable('HOOK_SECRET');
    for (const guess of ['', 'undefined', '{{ $env.HOOK_SECRET }}']) expect((await desk.send(source, BODY, SIGNED.github(BODY, guess))).status).toBe(401);
  });
});

it('a secret of another app\'s key, as after moving a backup, accepts nothing until it is set again', async () => {
  const source = await desk.source('', { title: 'Moved', scheme: 'github', mapping: { title: 'title' } });
  const { model } = t.db.getCollection('ticketingWebhookSources');
  await model.update({ secret: 'ab'.repeat(32) }, { where: { id: source.id }, hooks: false });
  expect((await desk.send(source, '{"title":"moved"}', SIGNED.github('{"title":"moved"}'))).status).toBe(401);
  await setSecret(source.id, SECRET);
  expect((await desk.send(source, '{"title":"moved"}', SIGNED.github('{"title":"moved"}'))).status).toBe(202);
});

describe('the preview', () => {
  const preview = (values: object, client = t.admin) => client.post('ticketingWebhookSources:preview', values);

  it('shows what would be filed, and writes nothing', async () => {
    const intake = anIntake(t);
    const before = [await intake.tickets(), (await intake.submissions()).length];
    for (const example of await desk.examples()) {
      const { status, body } = await preview(example);
      expect([status, body.data.accepted, body.data.problems]).toEqual([200, true, []]);
    }
    const { body } = await preview((await desk.examples())[2]);
    expect(body.data.submissions).toMatchObject([{ title: 'The disk of db-1 is almost full' }, { title: 'The disk of db-2 is almost full', sourceSystem: 'alertmanager' }]);
    expect([await intake.tickets(), (await intake.submissions()).length]).toEqual(before);
  });

  it('names the field of each problem, in the language of who asks', async () => {
    const { body } = await preview({
      sample: { jobs: [{ a: 'Good' }, { a: 1 }, {}] }, each: 'jobs',
      mapping: { title: 'a', description: '$uppercase(a)', categoryCode: 'a = "Good" ? "unknown"' },
    });
    expect(body.data.accepted).toBe(true);
    expect(body.data.problems).toMatchObject([
      { index: 0, field: 'categoryCode', code: 'intake.categoryUnknown', message: 'There is no category "unknown".' },
      { index: 1, field: 'description', code: 'webhook.expressionFailed' },
      { index: 2, field: 'title', code: 'intake.invalid' },
    ]);
    const chinese = await preview({ sample: {}, accept: '1', mapping: {} }, t.admin.withHeader('X-Locale', 'zh-CN'));
    expect(chinese.body.data).toMatchObject({ accepted: false, problems: [{ index: null, field: 'accept', message: expect.stringMatching(/[\u4e00-\u9fff]/) }] });
    const details = await preview({ sample: {}, mapping: { title: '"x"', businessTypeCode: '"it_support"', 'details.assetNumber': '"A"', 'details.ticketId': '"1"' } });
    expect(details.body.data.problems).toMatchObject([{ field: 'details.ticketId', code: 'intake.detailsUnknown' }]);
  });

  it('refuses a draft nobody could save', async () => {
    expect(codeOf(await preview({ sample: {}, mapping: { status: '"x"' } }))).toEqual([400, 'webhook.sourceInvalid']);
    expect(codeOf(await preview({ sample: 'text', mapping: {} }))).toEqual([400, 'webhook.sourceInvalid']);
    expect(codeOf(await preview({ sample: {}, accept: 5 }))).toEqual([400, 'webhook.sourceInvalid']);
  });
});

it('nobody but who may change sources sets them up, reads or tries them', async () => {
  const { id } = await desk.source('', { title: 'Private', scheme: 'github' });
  const agent = await t.createUser({ username: 'agent', roles: ['member', 'ticketing_agent'] });
  for (const client of [agent.client, agent.client.as('ticketing_agent')]) {
    expect(codeOf(await client.post('ticketingWebhookSources:preview', { sample: {} }))).toEqual([403, 'webhook.notAllowed']);
    expect(codeOf(await setSecret(id, 'x'.repeat(32), client))).toEqual([403, 'webhook.notAllowed']);
    expect(codeOf(await client.get('ticketingWebhookSources:examples'))).toEqual([403, 'webhook.notAllowed']);
    expect((await client.get('ticketingWebhookSources:list')).status).toBe(403);
    expect((await client.post('ticketingWebhookSources:forgetPreviousSecret', {}, { filterByTk: id })).status).toBe(403);
  }
  for (const action of ['preview', 'setSecret', 'forgetPreviousSecret']) expect((await t.anonymous.post(`ticketingWebhookSources:${action}`, {}, { filterByTk: id })).status).toBe(401);
  expect((await t.anonymous.get('ticketingWebhookSources:examples')).status).toBe(401);
  expect(codeOf(await setSecret('1', 'x'.repeat(32)))).toEqual([404, 'webhook.sourceUnknown']);
});

/** What the host writes to its log of requests from now on; tests write errors only. */
function whatIsLogged(): { lines: string[]; stop(): void } {
  const logger = (t.app as unknown as { requestLogger: Record<string, unknown> }).requestLogger;
  const lines: string[] = [];
  for (const level of LEVELS) logger[level] = (...parts: unknown[]) => lines.push(JSON.stringify(parts));
  return {
    lines,
    stop: () => {
      for (const level of LEVELS) delete logger[level];
    },
  };
}
const LEVELS = ['info', 'warn', 'error'];
