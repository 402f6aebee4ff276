import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import { anIntake, INTAKE, type Intake } from '../../__tests__/an-intake';
import { aDesk, SECRET, SIGNED } from './a-sender';

let t: TestApp;
let desk: ReturnType<typeof aDesk>;
let intake: ReturnType<typeof anIntake>;

beforeAll(async () => {
  t = await startApp();
  desk = aDesk(t);
  intake = anIntake(t);
});
afterAll(() => t.stop());

/** At another time of the desk. */
async function later<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const plugin = t.plugin<Intake>(INTAKE);
  const { clock } = plugin;
  plugin.clock = { now: () => new Date(Date.now() + milliseconds) };
  try {
    return await work();
  } finally {
    plugin.clock = clock;
  }
}
const codeOf = ({ status, body }: { status: number; body: { errors?: { code: string }[] } }) => [status, body.errors?.[0].code];

describe('a signed delivery', () => {
  it('of GitHub becomes a ticket', async () => {
    const source = await desk.source('github-issue');
    const body = JSON.stringify(await desk.sampleOf('github-issue'));
    const { status, body: answer } = await desk.send(source, body, SIGNED.github(body));
    expect(status).toBe(202);
    expect(answer.data).toMatchObject({ state: 'filed', tickets: [{ ticketNo: expect.stringMatching(/^TKT-/), isDuplicate: false }] });
    const [kept] = await intake.submissions({ id: answer.data.submissionId });
    expect(kept).toMatchObject({ channel: 'webhook', sourceKey: source.id, title: 'Export of the price list ends with an empty file', payload: { action: 'opened' } });
    expect(await intake.ticket(String(kept.ticketId))).toMatchObject({
      sourceChannel: 'webhook', sourceSystem: 'github', externalRefId: 'example-works/price-list#128', contactName: 'mira-k', customerUrgency: 'high', status: 'new',
    });
    expect(await desk.stored(source.id)).toMatchObject({ lastProblem: null, lastReceivedAt: expect.any(String) });
  });

  it('of Stripe becomes a ticket with the customer as its contact', async () => {
    const source = await desk.source('stripe-dispute');
    const body = JSON.stringify(await desk.sampleOf('stripe-dispute'));
    const { body: answer } = await desk.send(source, body, SIGNED.stripe(body));
    const [kept] = await intake.submissions({ id: answer.data.submissionId });
    expect(await intake.ticket(String(kept.ticketId), ['contact'])).toMatchObject({ title: 'Dispute of 129.50 EUR: product not received', contact: { email: 'paula@example.org' } });
  });

  it('of Alertmanager becomes a ticket for each alert, and each has its submission', async () => {
    const source = await desk.source('alertmanager');
    const body = JSON.stringify(await desk.sampleOf('alertmanager'));
    const { body: answer } = await desk.send(source, body, SIGNED.bearer(body));
    expect(answer.data.tickets).toHaveLength(2);
    const rows = await intake.submissions({ sourceKey: source.id });
    expect(rows).toMatchObject([
      { id: expect.anything(), state: 'filed', title: 'The disk of db-1 is almost full', payloadOf: null },
      { state: 'filed', title: 'The disk of db-2 is almost full', payload: null, payloadOf: expect.anything() },
    ]);
    expect(String(rows[1].payloadOf)).toBe(answer.data.submissionId);
    // The alert goes on, in a group that has grown meanwhile.
    const sample = (await desk.sampleOf('alertmanager')) as { alerts: object[] };
    const grown = JSON.stringify({ ...sample, alerts: [...sample.alerts, { ...sample.alerts[0], fingerprint: 'ff00', annotations: { summary: 'A third disk' } }] });
    const again = await desk.send(source, grown, SIGNED.bearer(grown));
    expect(again.body.data.tickets.map(({ isDuplicate }) => isDuplicate).sort()).toEqual([false, true, true]);
    expect(await intake.tickets({ sourceSystem: 'alertmanager' })).toBe(3);
  });

  it('of what a source does not take is kept as ignored and makes no ticket', async () => {
    const source = await desk.source('alertmanager');
    const before = await intake.tickets();
    const body = JSON.stringify({ ...(await desk.sampleOf('alertmanager')), status: 'resolved' });
    const { status, body: answer } = await desk.send(source, body, SIGNED.bearer(body));
    expect([status, answer.data]).toEqual([202, { submissionId: expect.any(String), state: 'ignored', tickets: [] }]);
    expect(await intake.tickets()).toBe(before);
  });
});

describe('a delivery that is not the sender\'s', () => {
  const body = '{"a":1}';

  it('is refused and not kept: wrong, missing, another body, too old, from the future', async () => {
    const source = await desk.source('', { title: 'Refusing', scheme: 'stripe' });
    const now = Math.floor(Date.now() / 1000);
    for (const headers of [{}, SIGNED.stripe(body, 'another-secret-of-all'), SIGNED.stripe('{"a":2}'), SIGNED.stripe(body, SECRET, now - 400), SIGNED.stripe(body, SECRET, now + 400), SIGNED.github(body)]) {
      expect(codeOf(await desk.send(source, body, headers))).toEqual([401, 'webhook.refused']);
    }
    expect(await intake.submissions({ sourceKey: source.id })).toEqual([]);
    expect(await desk.stored(source.id)).toMatchObject({ lastReceivedAt: null, lastProblem: expect.stringMatching(/signature/) });
  });

  it('is refused while there is no secret', async () => {
    const source = await desk.source('', { title: 'Without', scheme: 'github' }, null);
    for (const secret of ['', 'undefined', 'null']) expect(codeOf(await desk.send(source, body, SIGNED.github(body, secret)))).toEqual([401, 'webhook.refused']);
  });

  it('meets the same answer where there is no source and where it is switched off', async () => {
    const source = await desk.source('', { title: 'Off', scheme: 'github', isEnabled: false });
    const answers = [await desk.send(source, body, SIGNED.github(body)), await desk.send({ key: '0'.repeat(32) }, body, {}), await desk.send({ key: "' or 1=1" }, body, {})];
    expect(new Set(answers.map(({ status, body: answer }) => JSON.stringify([status, answer]))).size).toBe(1);
    expect(codeOf(answers[0])).toEqual([404, 'webhook.unknown']);
  });

  it('is refused when it is no JSON, broken, or too large', async () => {
    const source = await desk.source('', { title: 'Strict', scheme: 'github', mapping: { title: '"x"' } });
    expect(codeOf(await desk.send(source, 'a=1', { ...SIGNED.github('a=1'), 'Content-Type': 'application/x-www-form-urlencoded' }))).toEqual([415, 'webhook.notJson']);
    expect(codeOf(await desk.send(source, body, { ...SIGNED.github(body), 'Content-Type': 'text/plain' }))).toEqual([415, 'webhook.notJson']);
    expect((await desk.send(source, '{"a":', SIGNED.github('{"a":'))).status).toBe(400);
    const large = JSON.stringify({ text: 'x'.repeat(1_048_600) });
    expect(codeOf(await desk.send(source, large, SIGNED.github(large)))).toEqual([413, 'webhook.tooLarge']);
    expect(await intake.submissions({ sourceKey: source.id })).toEqual([]);
  });
});

describe('the same delivery again', () => {
  it('answers what it answered and adds nothing, also when all arrive at once', async () => {
    const source = await desk.source('', { title: 'Twice', scheme: 'github', mapping: { title: 'title' } });
    const body = '{"title":"Once only"}';
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.send(source, body, SIGNED.github(body))));
    expect(new Set(answers.map(({ body: answer }) => answer.data.submissionId)).size).toBe(1);
    const again = await desk.send(source, body, SIGNED.github(body));
    expect(again).toMatchObject({ status: 202, body: { data: { state: 'filed', tickets: [{ isDuplicate: false }] } } });
    expect(await intake.submissions({ sourceKey: source.id })).toHaveLength(1);
  });

  it('is still known a year later where its signature tells no time', async () => {
    const source = await desk.source('', { title: 'Years', scheme: 'github', mapping: { title: 'title' } });
    const body = '{"title":"Last year"}';
    const first = await desk.send(source, body, SIGNED.github(body));
    const again = await later(365 * 86_400_000, () => desk.send(source, body, SIGNED.github(body)));
    expect(again.body.data).toEqual(first.body.data);
  });

  it('with a token is a new one after the tolerance: the same text can be sent every day', async () => {
    const source = await desk.source('', { title: 'Daily', scheme: 'bearer', mapping: { title: 'title' } });
    const body = '{"title":"The backup failed"}';
    const first = await desk.send(source, body, SIGNED.bearer(body));
    const soon = await later(200_000, () => desk.send(source, body, SIGNED.bearer(body)));
    const tomorrow = await later(86_400_000, () => desk.send(source, body, SIGNED.bearer(body)));
    expect(soon.body.data).toEqual(first.body.data);
    expect(tomorrow.body.data.tickets[0].ticketNo).not.toBe(first.body.data.tickets[0].ticketNo);
  });

  it('signed anew by a sender that tries again is the same', async () => {
    const source = await desk.source('', { title: 'Again', scheme: 'stripe', mapping: { title: 'title' } });
    const body = '{"title":"Retried"}';
    const first = await desk.send(source, body, SIGNED.stripe(body, SECRET, Math.floor(Date.now() / 1000) - 60));
    const again = await desk.send(source, body, SIGNED.stripe(body));
    expect(again.body.data).toEqual(first.body.data);
  });

  it('through another node at the same moment is one', async () => {
    const other = await t.secondNode();
    const source = await desk.source('', { title: 'Nodes', scheme: 'github', each: 'names', mapping: { title: '"Node " & $', externalRefId: '$' } });
    const bodies = ['{"names":["a","b","c"]}', '{"names":["c","b","a"]}'];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => desk.send(source, bodies[i % 2], SIGNED.github(bodies[i % 2]), i % 3 ? t : other)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 202));
    await t.plugin<Intake>(INTAKE).sweep();
    expect(await intake.submissions({ sourceKey: source.id, state: { $in: ['filed', 'duplicate'] } })).toHaveLength(6);
    expect(await intake.tickets({ sourceSystem: 'Nodes' })).toBe(3);
  });
});

describe('a payload that cannot be mapped', () => {
  it('is kept with its problem, and filed by the mapping as it is when it is run again', async () => {
    const source = await desk.source('', { title: 'Mistaken', scheme: 'github', mapping: { title: 'name', businessTypeCode: '"nonsense"' } });
    const body = '{"name":"The lift stands still"}';
    const { status, body: answer } = await desk.send(source, body, SIGNED.github(body));
    expect([status, answer.data]).toEqual([202, { submissionId: expect.any(String), state: 'failed', tickets: [] }]);
    const id = answer.data.submissionId;
    expect(await intake.submissions({ id })).toMatchObject([{ state: 'failed', problemCode: 'intake.businessTypeUnknown', payload: JSON.parse(body), nextTryAt: null }]);
    expect(await desk.stored(source.id)).toMatchObject({ lastProblem: 'There is no business type "nonsense".' });

    const rerun = () => t.admin.post('ticketingSubmissions:rerun', {}, { filterByTk: id });
    expect(codeOf(await rerun())).toEqual([400, 'intake.businessTypeUnknown']);
    await desk.change(source.id, { mapping: { title: 'name & "!"', 'details.nothing': 'name' } });
    expect(codeOf(await rerun())).toEqual([400, 'intake.detailsUnknown']);
    await desk.change(source.id, { mapping: { title: 'name & "!"' } });
    const again = await Promise.all([1, 2, 3].map(rerun));
    expect(again.map((one) => one.status).sort()).toEqual([200, 409, 409]);
    expect(await intake.tickets({ title: 'The lift stands still!' })).toBe(1);
    expect(await intake.submissions({ id })).toMatchObject([{ state: 'filed', title: 'The lift stands still!', problem: null }]);
  });

  it('of several submissions is filed as a whole or not at all', async () => {
    const source = await desk.source('', { title: 'Whole', scheme: 'github', each: 'jobs', mapping: { title: 'name', categoryCode: 'category' } });
    const body = '{"jobs":[{"name":"first of two"},{"name":"second of two","category":"unknown"}]}';
    const { body: answer } = await desk.send(source, body, SIGNED.github(body));
    expect(answer.data).toMatchObject({ state: 'failed', tickets: [] });
    expect(await intake.tickets({ title: 'first of two' })).toBe(0);
    await desk.change(source.id, { mapping: { title: 'name' } });
    expect((await t.admin.post('ticketingSubmissions:rerun', {}, { filterByTk: answer.data.submissionId })).status).toBe(200);
    expect(await intake.submissions({ sourceKey: source.id })).toMatchObject([{ state: 'filed', title: 'first of two' }, { state: 'filed', title: 'second of two' }]);
  });

  it('can do no more than a caller of the API', async () => {
    const source = await desk.source('', { title: 'Bold', scheme: 'github', mapping: { title: '"x"' } });
    for (const field of ['status', 'assigneeId', 'contact.id', 'details.__proto__']) expect((await desk.change(source.id, { mapping: { title: '"x"', [field]: '"y"' } })).status).toBe(400);
  });

  it('by an expression that never ends does not hang the node', async () => {
    const source = await desk.source('', { title: 'Endless', scheme: 'github', mapping: { title: '$match(text, /^(a+)+$/).match' } });
    const body = JSON.stringify({ text: `${'a'.repeat(40)}!` });
    const [slow, others] = await Promise.all([desk.send(source, body, SIGNED.github(body)), Promise.all([1, 2, 3].map(() => t.anonymous.get('app:getLang')))]);
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(slow).toMatchObject({ status: 202, body: { data: { state: 'failed' } } });
    expect(await intake.submissions({ id: slow.body.data.submissionId })).toMatchObject([{ problemCode: 'webhook.expressionTooSlow', problem: expect.stringContaining('"title"') }]);
    // The thread after it is a new one.
    await desk.change(source.id, { mapping: { title: '$substring(text, 0, 5)' } });
    expect((await t.admin.post('ticketingSubmissions:rerun', {}, { filterByTk: slow.body.data.submissionId })).status).toBe(200);
  });

  it('by an expression that takes all the memory neither', async () => {
    const source = await desk.source('', { title: 'Hungry', scheme: 'github', mapping: { title: '$count($map([1..9000], function($i) { $pad("x", 100000 + $i) }))' } });
    const { body: answer } = await desk.send(source, '{}', SIGNED.github('{}'));
    expect(await intake.submissions({ id: answer.data.submissionId })).toMatchObject([{ state: 'failed', problemCode: expect.stringMatching(/^webhook\.expressionToo(Large|Slow)$/) }]);
  });

  it('after a fault of ours is taken up by the sweep', async () => {
    const source = await desk.source('', { title: 'Faulty', scheme: 'github', mapping: { title: 'name' } });
    const fail = () => { throw new Error('the disk is full'); };
    t.db.on('ticketingTickets.beforeCreate', fail);
    const { status, body: answer } = await desk.send(source, '{"name":"Full disk"}', SIGNED.github('{"name":"Full disk"}'));
    t.db.off('ticketingTickets.beforeCreate', fail);
    expect([status, answer.data.state]).toEqual([202, 'failed']);
    await later(120_000, () => t.plugin<Intake>(INTAKE).sweep());
    expect(await intake.submissions({ id: answer.data.submissionId })).toMatchObject([{ state: 'filed' }]);
    expect(await intake.tickets({ title: 'Full disk' })).toBe(1);
  });

  it('is taken up by the sweep when the node ended in between', async () => {
    const source = await desk.source('', { title: 'Interrupted', scheme: 'github', mapping: { title: 'name' } });
    const id = String(t.app.snowflakeIdGenerator.generate());
    const past = new Date(Date.now() - 60_000);
    await t.db.getCollection('ticketingSubmissions').model.create({ id, state: 'received', channel: 'webhook', sourceKey: source.id, payload: { name: 'Left behind' }, receivedAt: past, nextTryAt: past }, { hooks: false });
    await t.plugin<Intake>(INTAKE).sweep();
    expect(await intake.submissions({ id })).toMatchObject([{ state: 'filed', title: 'Left behind' }]);
  });
});

describe('too many deliveries', () => {
  it('are refused per source, and refused ones take nothing from the sender\'s', async () => {
    const source = await desk.source('', { title: 'Busy', scheme: 'bearer', perMinute: 3, mapping: { title: 'n' } });
    const send = (n: number, secret?: string) => desk.send(source, `{"n":"number ${n}"}`, SIGNED.bearer('', secret));
    await later(3_600_000, async () => {
      const refused = await Promise.all(Array.from({ length: 62 }, (_, n) => send(n, 'another-secret-of-all')));
      expect(refused.map(({ status }) => status).sort().slice(-3)).toEqual([401, 429, 429]);
      const statuses = [];
      for (let n = 0; n < 4; n += 1) statuses.push((await send(n)).status);
      expect(statuses).toEqual([202, 202, 202, 429]);
    });
  });
});
