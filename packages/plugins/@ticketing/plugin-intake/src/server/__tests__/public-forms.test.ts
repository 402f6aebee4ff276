import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '@nocobase/database';
import { Client, startApp, type TestApp } from '@test/harness';
import { anIntake, INTAKE, type Intake } from './an-intake';

interface Challenge { salt: string; challenge: string; maxNumber: number; signature: string }

let t: TestApp;
let intake: ReturnType<typeof anIntake>;
const FORM = 'ticketing_it_support';
const CONTACT = { contactName: 'Mia', contactEmail: 'mia@example.com' };

const solve = ({ salt, challenge, maxNumber }: Challenge): number => {
  for (let number = 0; number <= maxNumber; number += 1) if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge) return number;
  throw new Error('no solution');
};
/** A stranger in front of a form, from an address of his own. */
const stranger = async (form = FORM, address = `203.0.113.${Math.floor(Math.random() * 250) + 1}`) => {
  const anonymous = t.anonymous.withHeader('X-Forwarded-For', address);
  const { body } = await anonymous.get(`publicForms:getMeta/${form}`);
  const client = anonymous.withHeader('X-Form-Token', String(body.data.token));
  const proof = async () => {
    const { body: answer } = await client.get('ticketingForms:challenge');
    return { ...(answer.data as Challenge), number: solve(answer.data as Challenge) };
  };
  const send = (values: object, shown: object) => client.withHeader('X-Ticketing-Proof', Buffer.from(JSON.stringify(shown)).toString('base64')).post('ticketingSubmissions:publicSubmit', values);
  return { client, meta: body.data, proof, send, submit: async (values: object) => send(values, await proof()) };
};
const refusal = ({ status, body }: Awaited<ReturnType<Client['post']>>) => ({ status, code: body.errors?.[0]?.code });
const ticketOf = async (ticketNo: string, appends: string[] = []) => ((await t.db.getRepository('ticketingTickets').findOne({ filter: { ticketNo }, appends })) as Model).toJSON();

beforeAll(async () => {
  t = await startApp();
  await t.app.pm.enable(['@nocobase/plugin-public-forms']);
  intake = anIntake(t);
  // Tests fill in forms at once, and have better things to do than to reckon.
  await t.db.getCollection('ticketingIntakeSettings').model.update({ minFillSeconds: 0, proofDifficulty: 50, perEmailPerHour: 100 }, { where: { key: 'intake' } });
});
afterAll(() => t.stop());

describe('a public form', () => {
  it('is there for each business type, once, and what an admin deletes stays away', async () => {
    const forms = async () => ((await t.db.getRepository('publicForms').find({ sort: ['key'] })) as Model[]).map((row) => row.get('key'));
    expect(await forms()).toEqual(['ticketing_complaint', 'ticketing_consultation', 'ticketing_it_support', 'ticketing_other', 'ticketing_repair']);
    await t.admin.post('publicForms:destroy', {}, { filterByTk: 'ticketing_other' });
    await t.plugin<{ seed(): Promise<void> }>(INTAKE).seed();
    expect(await forms()).not.toContain('ticketing_other');
  });

  it('files a ticket of its type with the business fields, and thanks with number and link', async () => {
    const { submit } = await stranger();
    const { status, body } = await submit({ title: 'No network', description: 'Room 7', ...CONTACT, customerUrgency: 'high', itSupportDetails_assetNumber: 'A-7' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ ticketNo: expect.stringMatching(/^TKT-/), isDuplicate: false, trackingHref: expect.stringMatching(/^\/api\/ticketingTracking:page\?key=[\w-]{32}$/) });
    expect(await ticketOf(body.data.ticketNo, ['itSupportDetails', 'contact'])).toMatchObject({
      businessTypeCode: 'it_support', sourceChannel: 'form', customerUrgency: 'high', status: 'new', createdById: null, itSupportDetails: { assetNumber: 'A-7' }, contact: { name: 'Mia' },
    });
    const page = await fetch(`${t.baseUrl}${String(body.data.trackingHref)}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('No network')]);
  });

  it('shows a field an admin adds to the business type, and it arrives in the business row', async () => {
    await t.admin.post('collections/ticketingItSupportDetails/fields:create', { name: 'roomNumber', type: 'string', interface: 'input', uiSchema: { title: 'Room', type: 'string', 'x-component': 'Input' } });
    const { meta, submit } = await stranger();
    const [submissions] = meta.dataSource.collections as { name: string; fields: { name: string; interface: string; uiSchema: { title: string } }[] }[];
    expect(submissions.fields.find(({ name }) => name === 'itSupportDetails_roomNumber')).toMatchObject({ interface: 'input', uiSchema: { title: 'Room' } });
    const { body } = await submit({ title: 'Too warm', ...CONTACT, itSupportDetails_roomNumber: '7b' });
    expect(await ticketOf(body.data.ticketNo, ['itSupportDetails'])).toMatchObject({ itSupportDetails: { roomNumber: '7b' } });
    expect((await t.admin.get('collections:listMeta')).body.data.find(({ name }: { name: string }) => name === 'ticketingSubmissions').fields.map(({ name }: { name: string }) => name)).toContain('itSupportDetails_roomNumber');
  });

  it('files nothing twice, and lets nobody into the first ticket who only repeats its words', async () => {
    const { submit } = await stranger();
    const values = { title: 'The same again', ...CONTACT };
    const [first, again] = [await submit(values), await submit(values)];
    expect(again.body.data).toEqual({ ticketNo: first.body.data.ticketNo, isDuplicate: true, trackingHref: null });
  });
});

describe('a stranger at a form', () => {
  it('sets nothing but what a form asks', async () => {
    const { submit } = await stranger();
    const [agent] = (await t.db.getRepository('users').find({ limit: 1 })) as Model[];
    const { status, body } = await submit({
      title: 'Give me all', ...CONTACT, status: 'closed', statusCategory: 'closed', priority: 'P0', assigneeId: agent.get('id'), ticketId: 1, contactId: '1', customerId: '1', state: 'filed', businessTypeCode: 'complaint',
      details: { assetNumber: 'Z' }, complaintDetails_rootCause: 'x', sourceSystem: 'erp', externalRefId: '1', payload: { a: 1 }, dedupeKey: 'x', channel: 'agent', id: '7', createdById: 1, itSupportDetails_ticketId: 1, itSupportDetails_id: 1,
    });
    expect(status).toBe(200);
    expect(await ticketOf(body.data.ticketNo, ['itSupportDetails', 'complaintDetails'])).toMatchObject({
      status: 'new', priority: 'P2', assigneeId: null, businessTypeCode: 'it_support', sourceChannel: 'form', sourceSystem: null, externalRefId: null, createdById: null, complaintDetails: null,
    });
    const [submission] = await intake.submissions({ title: 'Give me all' });
    expect(submission).toMatchObject({ state: 'filed', channel: 'form', payload: null, details: {} });
    expect(submission.id).not.toBe(7);
  });

  it('reads and writes nothing else with the token of the form', async () => {
    const { client } = await stranger();
    const calls = [
      ...['users', 'ticketingSubmissions', 'ticketingTickets', 'ticketingContacts', 'ticketingCustomers', 'ticketingFiles', 'ticketingIntakeMails', 'ticketingIntakeSettings', 'attachments', 'roles'].flatMap((name) => [`${name}:list`, `${name}:get?filterByTk=1`]),
    ];
    for (const call of calls) expect([call, (await client.get(call)).status]).not.toEqual([call, 200]);
    for (const call of ['ticketingTickets:create', 'ticketingIntake:submit', 'ticketingComments:create', 'ticketingSubmissions:rerun?filterByTk=1', 'ticketingSubmissions:update?filterByTk=1', 'ticketingSubmissions:firstOrCreate', 'ticketingSubmissions:updateOrCreate']) {
      expect([call, (await client.post(call, { title: 'x' })).status]).not.toEqual([call, 200]);
    }
    const before = (await intake.submissions()).length;
    // A plain create goes the same way as the form, and has no proof.
    expect(refusal(await client.post('ticketingSubmissions:create', { title: 'x', state: 'filed', ticketId: 1 }))).toEqual({ status: 400, code: 'intake.proofMissing' });
    expect(await intake.submissions()).toHaveLength(before);
  });

  it('gets no field of a relation to look into', async () => {
    const { meta } = await stranger();
    const collections = meta.dataSource.collections as { name: string; fields: { type: string }[] }[];
    expect(collections.map(({ name }) => name)).toEqual(['ticketingSubmissions']);
    expect(collections[0].fields.filter(({ type }) => /belongsTo|has(One|Many)/.test(type))).toEqual([]);
  });

  it('has to work for each form, once, and not too fast', async () => {
    const { send, proof } = await stranger();
    const values = { title: 'Spam', ...CONTACT };
    const good = await proof();
    const others = { number: { ...good, number: good.number + 1 }, salt: { ...good, salt: `${good.salt}0` }, signature: { ...good, signature: 'x' }, website: { ...good, website: 'http://spam.example' }, none: {} };
    for (const [what, shown] of Object.entries(others)) expect([what, refusal(await send(values, shown))]).toEqual([what, { status: 400, code: 'intake.proofMissing' }]);
    expect((await send(values, good)).status).toBe(200);
    expect(refusal(await send({ ...values, title: 'Spam again' }, good))).toEqual({ status: 400, code: 'intake.proofMissing' });
    const { model } = t.db.getCollection('ticketingIntakeSettings');
    await model.update({ minFillSeconds: 3 }, { where: { key: 'intake' } });
    expect(refusal(await send({ ...values, title: 'Spam quickly' }, await proof()))).toEqual({ status: 400, code: 'intake.proofMissing' });
    const shown = await proof();
    const plugin = t.plugin<Intake>(INTAKE);
    const { clock } = plugin;
    plugin.clock = { now: () => new Date(Date.now() + 4000) };
    expect((await send({ ...values, title: 'By hand' }, shown)).status).toBe(200);
    plugin.clock = clock;
    await model.update({ minFillSeconds: 0 }, { where: { key: 'intake' } });
  });

  it('cannot use the proof of one form for another', async () => {
    const [one, other] = [await stranger(), await stranger('ticketing_complaint')];
    expect(refusal(await other.send({ title: 'x', ...CONTACT }, await one.proof()))).toEqual({ status: 400, code: 'intake.proofMissing' });
  });

  it('who sends too much has to wait: by address and by e-mail', async () => {
    const { model } = t.db.getCollection('ticketingIntakeSettings');
    await model.update({ perAddressPerHour: 3, perEmailPerHour: 2 }, { where: { key: 'intake' } });
    const one = await stranger(FORM, '198.51.100.1');
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await one.submit({ title: `Flood ${i}`, contactEmail: `flood${i}@example.com` })).status);
    const others = [];
    for (let i = 0; i < 3; i += 1) others.push((await (await stranger(FORM, `198.51.100.${i + 2}`)).submit({ title: `Mail ${i}`, contactEmail: 'same@example.com' })).status);
    await model.update({ perAddressPerHour: 30, perEmailPerHour: 100 }, { where: { key: 'intake' } });
    expect([statuses, others]).toEqual([[200, 200, 200, 429], [200, 200, 429]]);
  });

  it('is told what is missing', async () => {
    const { submit } = await stranger();
    expect(refusal(await submit({ ...CONTACT }))).toEqual({ status: 400, code: 'intake.titleMissing' });
    expect(refusal(await submit({ title: 'x', contactEmail: 'nobody' }))).toEqual({ status: 400, code: 'intake.invalid' });
    expect(refusal(await submit({ title: 'x'.repeat(201) }))).toEqual({ status: 400, code: 'intake.invalid' });
  });
});

describe('a file of a form', () => {
  const uploaded = async (client: Client, filename = 'photo.png', content: string | Uint8Array = 'pixels') =>
    client.upload('ticketingForms:upload', { field: 'files', filename, content, contentType: 'application/octet-stream' });

  it('is attached to the ticket, where agents and the tracking page have it', async () => {
    const { client, submit } = await stranger();
    const { body } = await uploaded(client, '照片.png');
    const { body: answer } = await submit({ title: 'See photo', ...CONTACT, files: [body.data] });
    expect(await ticketOf(answer.data.ticketNo, ['attachments'])).toMatchObject({ attachments: [{ title: '照片', extname: '.png' }] });
    expect(await (await fetch(`${t.baseUrl}${String(answer.data.trackingHref)}`)).text()).toContain('照片.png');
  });

  it('of somebody else cannot be attached by its id', async () => {
    const { client, submit } = await stranger();
    const { body } = await uploaded(client);
    const [id, signature] = String(body.data.handle).split('.');
    for (const files of [[id], [{ id }], [`${id}.${'0'.repeat(64)}`], [`${Number(id) - 1}.${signature}`], 'all', [{ handle: id }]]) {
      expect(refusal(await submit({ title: `Theft ${JSON.stringify(files)}`, files }))).toEqual({ status: 400, code: 'intake.invalid' });
    }
    expect((await submit({ title: 'Mine', files: [body.data] })).status).toBe(200);
    expect(refusal(await submit({ title: 'Mine again', files: [body.data] }))).toEqual({ status: 400, code: 'intake.invalid' });
  });

  it('that may run, is too large, or comes without a form is refused', async () => {
    const { client, submit } = await stranger();
    for (const name of ['a.svg', 'a.html', 'a.exe', 'a.png.js', 'a']) expect([name, refusal(await uploaded(client, name))]).toEqual([name, { status: 400, code: 'intake.fileTypeRefused' }]);
    expect(refusal(await uploaded(client, 'large.png', new Uint8Array(10_000_001)))).toEqual({ status: 413, code: 'intake.fileTooLarge' });
    expect(refusal(await uploaded(t.anonymous))).toEqual({ status: 404, code: 'intake.formUnknown' });
    const handles = [];
    for (let i = 0; i < 6; i += 1) handles.push((await uploaded(client, `${i}.png`)).body.data);
    expect(refusal(await submit({ title: 'Six files', files: handles }))).toEqual({ status: 413, code: 'intake.filesTooMany' });
  });

  it('goes nowhere through the uploads of the host', async () => {
    const { client } = await stranger();
    const { status } = await client.upload('ticketingFiles:create', { field: 'file', filename: 'a.png', content: 'x', contentType: 'image/png' });
    expect(status).toBe(403);
  });
});

it('rows of submissions cannot be written past the door, not even by an admin', async () => {
  expect(refusal(await t.admin.post('ticketingSubmissions:create', { title: 'x', state: 'filed', ticketId: 1 }))).toEqual({ status: 403, code: 'intake.useSubmit' });
});
