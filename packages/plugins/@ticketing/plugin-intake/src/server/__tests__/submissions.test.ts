import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { anIntake, INTAKE, type Intake } from './an-intake';

let t: TestApp;
let intake: ReturnType<typeof anIntake>;
let caller: CreatedUser;
const CONTACT = { name: 'Li Wei', email: 'Li.Wei@Example.com', phone: '+86 21 5555 0101', company: 'Example Ltd' };

beforeAll(async () => {
  t = await startApp();
  intake = anIntake(t);
  caller = await intake.caller('shop');
});
afterAll(() => t.stop());

describe('a submission of another system', () => {
  it('becomes a ticket with its business row, contact and customer', async () => {
    await t.admin.post('ticketingCustomers:create', { name: 'Example Ltd', domain: 'example.com' });
    const { ticketId, ticketNo, isDuplicate, submissionId } = await intake.receipt(
      { title: ' The VPN  does not connect ', description: 'Since this morning.', businessTypeCode: 'it_support', customerUrgency: 'high', languageCode: 'zh-CN',
        contact: CONTACT, details: { assetNumber: 'A-7', osVersion: 'Windows 11' } },
      caller.client,
    );
    expect([ticketNo, isDuplicate]).toEqual([expect.stringMatching(/^TKT-\d{8}-\d{4}$/), false]);
    const ticket = await intake.ticket(ticketId, ['itSupportDetails', 'customer', 'contact']);
    expect(ticket).toMatchObject({
      title: 'The VPN does not connect', status: 'new', sourceChannel: 'api', customerUrgency: 'high', priority: 'P2', languageCode: 'zh', contactEmail: 'li.wei@example.com',
      itSupportDetails: { assetNumber: 'A-7', osVersion: 'Windows 11' }, customer: { name: 'Example Ltd' }, contact: { name: 'Li Wei', email: 'li.wei@example.com' },
    });
    expect(await intake.submissions({ id: submissionId })).toMatchObject([{ state: 'filed', ticketNo, channel: 'api', sourceKey: String(caller.id) }]);
    const { body } = await t.admin.get('ticketingTickets:timeline', { filterByTk: ticketId });
    expect(body.data.entries[0]).toMatchObject({ type: 'created', actorName: 'Li Wei' });
  });

  it('finds the contact again by the e-mail, however it is written', async () => {
    const [one, two] = [await intake.receipt({ title: 'First question', contact: { email: 'mia@shop.test', name: 'Mia' } }), await intake.receipt({ title: 'Second question', contact: { email: ' MIA@shop.test ' .trim() } })];
    const [first, second] = [await intake.ticket(one.ticketId), await intake.ticket(two.ticketId)];
    expect(first.contactId).toBeTruthy();
    expect(second.contactId).toEqual(first.contactId);
  });

  it('says nothing of status, assignee, priority or ids of the desk', async () => {
    for (const [field, value] of Object.entries({ status: 'closed', assigneeId: 1, priority: 'P0', contactId: '1', customerId: '1', dedupeKey: 'x', sourceChannel: 'agent', id: '1' })) {
      expect(await intake.refusal({ title: 'Give me all', [field]: value }, caller.client)).toMatchObject({ status: 400, code: 'intake.invalid', field });
    }
    expect(await intake.refusal({ title: 'With details', businessTypeCode: 'it_support', details: { ticketId: '1' } })).toMatchObject({ status: 400, code: 'intake.detailsUnknown', field: 'ticketId' });
  });

  it.each([
    [{}, 'intake.invalid', 'title'],
    [{ title: '   ' }, 'intake.titleMissing', 'title'],
    [{ title: 'x'.repeat(201) }, 'intake.invalid', 'title'],
    [{ title: 'x', contact: { email: 'nobody' } }, 'intake.invalid', 'contact.email'],
    [{ title: 'x', externalRefId: '7' }, 'intake.invalid', 'sourceSystem'],
    [{ title: 'x', businessTypeCode: 'nonsense' }, 'intake.businessTypeUnknown', 'businessTypeCode'],
    [{ title: 'x', categoryCode: 'nonsense' }, 'intake.categoryUnknown', 'categoryCode'],
  ])('%j is refused with %s', async (body, code, field) => {
    const before = await intake.submissions();
    expect(await intake.refusal(body)).toMatchObject({ status: 400, code, field });
    expect(await intake.submissions()).toHaveLength(before.length);
  });

  it('is nobody\'s right but of those who may create submissions', async () => {
    const member = await t.createUser({ username: 'member', roles: ['member'] });
    expect(await intake.refusal({ title: 'Hello' }, member.client)).toMatchObject({ status: 403, code: 'intake.notAllowed' });
    expect((await intake.submit({ title: 'Hello' }, t.anonymous)).status).toBe(401);
    // The right to file does not open what others filed.
    expect((await caller.client.get('ticketingSubmissions:list')).status).toBe(403);
    expect((await caller.client.get('ticketingTickets:list')).status).toBe(403);
  });
});

describe('the same submission again', () => {
  it('answers the first ticket within the window, and makes a new one after it', async () => {
    const body = { title: 'Door 3 does not open', description: 'It is stuck.', contact: { email: 'guard@example.org' } };
    const first = await intake.receipt(body);
    const again = await intake.receipt({ ...body, title: ' door 3  DOES not open' });
    expect(again).toMatchObject({ ticketId: first.ticketId, ticketNo: first.ticketNo, isDuplicate: true });
    const plugin = t.plugin<Intake>(INTAKE);
    const { clock } = plugin;
    plugin.clock = { now: () => new Date(Date.now() + 11 * 60_000) };
    const later = await intake.receipt(body);
    plugin.clock = clock;
    expect(later.isDuplicate).toBe(false);
    expect(later.ticketId).not.toBe(first.ticketId);
  });

  it('is known for ever by the reference of its system', async () => {
    const first = await intake.receipt({ title: 'Order 17 is late', sourceSystem: 'Shop', externalRefId: '17' });
    const plugin = t.plugin<Intake>(INTAKE);
    const { clock } = plugin;
    plugin.clock = { now: () => new Date(Date.now() + 400 * 86_400_000) };
    const again = await intake.receipt({ title: 'Order 17 is still late', sourceSystem: 'shop', externalRefId: '17' });
    plugin.clock = clock;
    expect(again).toMatchObject({ ticketNo: first.ticketNo, isDuplicate: true });
  });

  it('becomes a ticket again when the first one was deleted', async () => {
    const body = { title: 'Gone', sourceSystem: 'shop', externalRefId: 'gone' };
    const first = await intake.receipt(body);
    await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: first.ticketId });
    const again = await intake.receipt(body);
    expect(again).toMatchObject({ isDuplicate: false });
    expect(await intake.tickets({ id: again.ticketId })).toBe(1);
  });
});

describe('an Idempotency-Key', () => {
  const withKey = (key: string) => caller.client.withHeader('Idempotency-Key', key);

  it('gives the same request the same answer, and says so', async () => {
    const body = { title: 'Pay me back', contact: { email: 'payer@example.org' } };
    const first = await intake.submit(body, withKey('k-1'));
    const again = await intake.submit(body, withKey('k-1'));
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.data).toEqual(first.body.data);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    expect(await intake.tickets({ title: 'Pay me back' })).toBe(1);
  });

  it('is refused for another request, and another caller has keys of his own', async () => {
    await intake.receipt({ title: 'One' }, withKey('k-2'));
    expect(await intake.refusal({ title: 'Two' }, withKey('k-2'))).toMatchObject({ status: 422, code: 'intake.keyReused' });
    expect(await intake.receipt({ title: 'Two' }, t.admin.withHeader('Idempotency-Key', 'k-2'))).toMatchObject({ isDuplicate: false });
  });

  it('does not keep a refusal: the corrected request is a new one', async () => {
    expect(await intake.refusal({ title: 'x', businessTypeCode: 'nonsense' }, withKey('k-3'))).toMatchObject({ status: 400 });
    expect(await intake.receipt({ title: 'corrected' }, withKey('k-3'))).toMatchObject({ isDuplicate: false });
  });
});

describe('a batch', () => {
  it('answers a row for each submission, in order, and files what is right', async () => {
    const { status, body } = await caller.client.post('ticketingIntake:submitBatch', { submissions: [{ title: 'b1' }, { title: '' }, { title: 'b3', status: 'closed' }, { title: 'B1' }] });
    expect(status).toBe(200);
    expect(body.data).toMatchObject([
      { index: 0, ok: true, isDuplicate: false }, { index: 1, ok: false, status: 400, code: 'intake.invalid' }, { index: 2, ok: false, field: 'status' }, { index: 3, ok: true, isDuplicate: true },
    ]);
  });

  it('is refused when it is empty or too large', async () => {
    for (const submissions of [[], 'b', Array.from({ length: 101 }, (_, i) => ({ title: `t${i}` }))]) {
      const { status, body } = await caller.client.post('ticketingIntake:submitBatch', { submissions });
      expect([status, body.errors[0].code]).toEqual([400, 'intake.batchSize']);
    }
  });

  it('with an Idempotency-Key is answered once', async () => {
    const client = caller.client.withHeader('Idempotency-Key', 'batch-1');
    const submissions = [{ title: 'batched 1' }, { title: 'batched 2' }];
    const [first, again] = [await client.post('ticketingIntake:submitBatch', { submissions }), await client.post('ticketingIntake:submitBatch', { submissions })];
    expect(again.body.data).toEqual(first.body.data);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });
});

describe('a submission that fails half-way', () => {
  it('is kept with its problem, and running it again makes exactly one ticket', async () => {
    const fail = () => { throw new Error('the disk is full'); };
    t.db.on('ticketingComplaintDetails.beforeCreate', fail);
    const body = { title: 'They were rude', businessTypeCode: 'complaint', contact: { email: 'angry@example.org' }, details: { relatedOrderNo: 'O-1' } };
    const refusal = await intake.refusal(body);
    t.db.off('ticketingComplaintDetails.beforeCreate', fail);
    expect(refusal).toMatchObject({ status: 500, code: 'intake.failed', submissionId: expect.any(String) });
    expect(await intake.tickets({ title: body.title })).toBe(0);
    const [kept] = await intake.submissions({ id: String(refusal.submissionId) });
    expect(kept).toMatchObject({ state: 'failed', problem: 'the disk is full', contactEmail: 'angry@example.org', tries: 1 });

    const again = await Promise.all([1, 2, 3].map(() => t.admin.post('ticketingSubmissions:rerun', {}, { filterByTk: String(refusal.submissionId) })));
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await intake.tickets({ title: body.title })).toBe(1);
    const [done] = await intake.submissions({ id: String(refusal.submissionId) });
    expect(done).toMatchObject({ state: 'filed', problem: null });
    expect(await intake.ticket(String(done.ticketId), ['complaintDetails'])).toMatchObject({ complaintDetails: { relatedOrderNo: 'O-1' } });
  });

  it('is no stranger\'s to run again', async () => {
    const [kept] = await intake.submissions({ state: 'filed' });
    expect((await caller.client.post('ticketingSubmissions:rerun', {}, { filterByTk: String(kept.id) })).status).toBe(403);
    expect((await t.anonymous.post('ticketingSubmissions:rerun', {}, { filterByTk: String(kept.id) })).status).toBe(401);
  });
});
