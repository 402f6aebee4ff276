import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type CreatedUser, type TestApp } from '@test/harness';
import { aPortal } from './a-portal';
import { anIntake } from './an-intake';

let t: TestApp;
let portal: ReturnType<typeof aPortal>;
let mia: CreatedUser;
let tom: CreatedUser;
let agent: CreatedUser;
let ticketId: string;

beforeAll(async () => {
  t = await startApp();
  portal = aPortal(t);
  mia = await portal.customer('mia', { nickname: 'Mia Meyer', email: 'mia@example.org' });
  tom = await portal.customer('tom', { nickname: 'Tom', email: 'tom@example.org' });
  agent = await t.createUser({ username: 'agent', nickname: 'Ann Agent', email: 'ann.agent@desk.test', roles: ['ticketing_agent'] });
});
afterAll(() => t.stop());

const textOf = (value: unknown) => JSON.stringify(value);

describe('a request of a signed-in customer', () => {
  it('is asked with the fields customers know, not with those of the desk', async () => {
    const { types, files } = await portal.answer(portal.get(mia.client, 'forms'));
    const fieldsOf = (code: string) => types.find((type: { code: string }) => type.code === code).fields.map((field: { name: string }) => field.name);
    expect(fieldsOf('complaint')).toEqual(['relatedOrderNo']);
    expect(fieldsOf('it_support')).toContain('assetNumber');
    expect(files).toMatchObject({ most: 5, mostMb: 10 });
  });

  it('becomes a ticket of a contact of his own, with its files', async () => {
    const file = await portal.answer(portal.upload(mia.client));
    const made = await portal.submit(mia, { title: 'The door is stuck', description: 'Door 3', businessTypeCode: 'repair', details: { equipmentModel: 'D-3' }, fileIds: [file.id] });
    ticketId = made.ticketId;
    const ticket = await anIntake(t).ticket(ticketId, ['contact', 'repairDetails']);
    expect(ticket).toMatchObject({ sourceChannel: 'portal', contactName: 'Mia Meyer', contactEmail: 'mia@example.org', repairDetails: { equipmentModel: 'D-3' }, contact: { name: 'Mia Meyer', email: null } });
    const shown = await portal.ticket(mia, ticketId);
    expect(shown).toMatchObject({ number: made.ticketNo, title: 'The door is stuck', status: 'received', isOwn: true, files: [{ id: file.id, title: 'photo', extname: '.png' }] });
    const download = await portal.get(mia.client, 'download', { filterByTk: ticketId, fileId: file.id });
    expect([download.status, download.body, download.headers['content-disposition']]).toEqual([200, 'picture', "attachment; filename*=UTF-8''photo.png"]);
  });

  it('shows these fields and no others', async () => {
    expect(Object.keys(await portal.ticket(mia, ticketId)).sort()).toEqual([
      'businessType', 'category', 'closedAt', 'conversation', 'description', 'files', 'goesOnIn', 'id', 'isOwn', 'isPrivate', 'may', 'number', 'requester', 'resolution', 'resolvedAt', 'status', 'submittedAt', 'title',
    ]);
    const { tickets } = await portal.answer(portal.get(mia.client, 'list'));
    expect(Object.keys(tickets[0]).sort()).toEqual(['answeredAt', 'businessType', 'id', 'isOwn', 'number', 'requester', 'status', 'submittedAt', 'title']);
  });

  it('is never joined to a contact that was there before, whatever the e-mail says, nor later to his', async () => {
    await t.admin.post('ticketingContacts:create', { name: 'Tom', email: 'tom@example.org' });
    await anIntake(t).receipt({ title: 'Written by the real Tom', contact: { name: 'Tom', email: 'tom@example.org' } });
    await portal.submit(tom, { title: 'I claim to be Tom' });
    expect(await portal.list(tom)).toEqual(['I claim to be Tom']);
    const before = (await portal.contactOf(mia))?.get('id');
    const form = await anIntake(t).receipt({ title: 'From a stranger', contact: { name: 'M', email: 'mia@example.org' } });
    expect((await anIntake(t).ticket(form.ticketId)).contactId).not.toBe(before);
    expect(await portal.list(mia)).toEqual(['The door is stuck']);
  });

  it('is the same one only if the same customer sends it', async () => {
    const [one, two] = [await portal.submit(mia, { title: 'No light' }), await portal.submit(tom, { title: 'No light' })];
    const again = await portal.submit(mia, { title: 'no  LIGHT' });
    expect([one.isDuplicate, two.isDuplicate, again.isDuplicate]).toEqual([false, false, true]);
    expect(again.ticketId).toBe(one.ticketId);
    expect(two.ticketId).not.toBe(one.ticketId);
  });

  it.each([
    [{}, 'intake.invalid', 'title'],
    [{ title: 'x', status: 'closed' }, 'intake.invalid', 'status'],
    [{ title: 'x', contactId: '1' }, 'intake.invalid', 'contactId'],
    [{ title: 'x', contact: { email: 'a@b.c' } }, 'intake.invalid', 'contact'],
    [{ title: 'x', sourceSystem: 'shop', externalRefId: '1' }, 'intake.invalid', 'sourceSystem'],
    [{ title: 'x', businessTypeCode: 'nothing' }, 'intake.businessTypeUnknown', 'businessTypeCode'],
    [{ title: 'x', businessTypeCode: 'complaint', details: { compensationAmount: 1000 } }, 'intake.detailsUnknown', 'compensationAmount'],
    [{ title: 'x', fileIds: [{ id: 1 }] }, 'intake.invalid', 'fileIds.0'],
  ])('%j is refused with %s', async (body, code, field) => {
    const { status, body: refusal } = await portal.post(mia.client, 'submit', { businessTypeCode: 'other', ...body });
    expect([status, refusal.errors[0].code, refusal.errors[0].field]).toEqual([400, code, field]);
  });

  it('that failed half-way is filed for the same customer when it is run again', async () => {
    const fail = () => { throw new Error('the disk is full'); };
    t.db.on('ticketingRepairDetails.beforeCreate', fail);
    const { status, body } = await portal.post(tom.client, 'submit', { title: 'Kept for Tom', businessTypeCode: 'repair', details: { faultCode: 'F' }, isPrivate: true });
    t.db.off('ticketingRepairDetails.beforeCreate', fail);
    expect([status, body.errors[0].code]).toEqual([500, 'intake.failed']);
    expect((await t.admin.post('ticketingSubmissions:rerun', {}, { filterByTk: body.errors[0].submissionId })).status).toBe(200);
    expect(await portal.list(tom, { search: 'kept for' })).toEqual(['Kept for Tom']);
  });
});

describe('the conversation', () => {
  it('shows replies and no notes, names and no addresses', async () => {
    await portal.act(t.admin, ticketId, 'assign', { assigneeId: agent.id });
    await portal.act(agent.client, ticketId, 'accept');
    await portal.act(agent.client, ticketId, 'reply', { content: 'He always complains', isInternal: true });
    await portal.act(agent.client, ticketId, 'reply', { content: 'Somebody comes at noon', isInternal: false });
    await portal.answer(portal.post(mia.client, 'reply', { content: 'Thank <b>you</b>\nsee you' }, { filterByTk: ticketId }));
    const ticket = await portal.ticket(mia, ticketId);
    expect(ticket.status).toBe('inProgress');
    expect(ticket.conversation.entries.map(({ side, name, content }) => [side, name, content])).toEqual([
      ['desk', 'Ann Agent', '<p>Somebody comes at noon</p>'],
      ['you', null, '<p>Thank &lt;b&gt;you&lt;/b&gt;<br />see you</p>'],
    ]);
    expect(textOf(ticket)).not.toMatch(/always complains|desk\.test/);
    await t.db.getCollection('ticketingIntakeSettings').model.update({ showsAgentNames: false }, { where: { key: 'intake' }, hooks: false });
    expect((await portal.ticket(mia, ticketId)).conversation.entries[0]).toMatchObject({ side: 'desk', name: null });
  });

  it('is reached in pages to its beginning', async () => {
    const { ticketId: long } = await portal.submit(mia, { title: 'A long story' });
    for (let i = 0; i < 35; i += 1) await t.plugin<{ comment(comment: object): Promise<unknown> }>('@ticketing/plugin-tickets').comment({ ticketId: long, content: `line ${i}`, direction: 'inbound', isInternal: false, channel: 'portal', authorId: null });
    const { conversation } = await portal.ticket(mia, long);
    const older = await portal.answer(portal.get(mia.client, 'conversation', { filterByTk: long, before: conversation.before }));
    expect([conversation.entries.length, older.entries.length, older.before]).toEqual([30, 5, null]);
    expect(older.entries[0].content).toBe('<p>line 0</p>');
  });

  it('gives files of replies, not those of notes, and none of another ticket', async () => {
    const attach = async (isInternal: boolean) => {
      const { body } = await agent.client.upload('ticketingFiles:create', { field: 'file', filename: 'plan.txt', content: `internal ${isInternal}`, contentType: 'text/plain' });
      await portal.act(agent.client, ticketId, 'reply', { content: 'see the plan', isInternal, attachments: [body.data.id] });
      return String(body.data.id);
    };
    const [open, hidden] = [await attach(false), await attach(true)];
    const { body: loose } = await agent.client.upload('ticketingFiles:create', { field: 'file', filename: 'rates.txt', content: 'our rates', contentType: 'text/plain' });
    await agent.client.post(`ticketingTickets/${ticketId}/attachments:add`, {}, { filterByTk: loose.data.id });
    const other = await portal.submit(tom, { title: 'Another ticket' });
    const status = async (id: string, fileId: unknown, who = mia) => (await portal.get(who.client, 'download', { filterByTk: id, fileId })).status;
    expect([await status(ticketId, open), await status(ticketId, hidden), await status(ticketId, loose.data.id), await status(other.ticketId, open, tom), await status(ticketId, open, tom)]).toEqual([200, 404, 404, 404, 404]);
    expect((await portal.ticket(mia, ticketId)).conversation.entries.flatMap(({ files }) => files.map(({ id }) => id))).toEqual([open]);
  });
});

describe('how a request ends', () => {
  it('is up to whoever asked: solved closes it, and it is worked on again with a reason', async () => {
    await portal.act(agent.client, ticketId, 'resolve', { resolution: 'Oiled' });
    expect(await portal.ticket(mia, ticketId)).toMatchObject({ status: 'solved', resolution: 'Oiled', may: { solved: true, reopen: true, withdraw: false } });
    await portal.answer(portal.post(mia.client, 'solved', {}, { filterByTk: ticketId }));
    expect(await portal.ticket(mia, ticketId)).toMatchObject({ status: 'closed', may: { solved: false, reopen: true } });
    expect(await portal.code(portal.post(mia.client, 'solved', {}, { filterByTk: ticketId }))).toEqual([409, 'portal.notNow']);
    expect(await portal.code(portal.post(mia.client, 'reopen', {}, { filterByTk: ticketId }))).toEqual([400, 'portal.textMissing']);
    await portal.answer(portal.post(mia.client, 'reopen', { reason: 'Stuck again' }, { filterByTk: ticketId }));
    const again = await portal.ticket(mia, ticketId);
    expect([again.status, again.conversation.entries.at(-1)]).toMatchObject(['inProgress', { side: 'you', content: '<p>Stuck again</p>' }]);
    const { body } = await agent.client.get('ticketingTickets:timeline', { filterByTk: ticketId });
    expect(body.data.entries.filter(({ type }: { type?: string }) => type === 'close' || type === 'reopen')).toMatchObject([{ type: 'close', actorName: 'Mia Meyer' }, { type: 'reopen', reason: 'Stuck again' }]);
  });

  it('a request nobody needs any more is withdrawn with a reason', async () => {
    const { ticketId: id } = await portal.submit(mia, { title: 'Never mind' });
    expect((await portal.code(portal.post(mia.client, 'withdraw', {}, { filterByTk: id })))[0]).toBe(400);
    await portal.answer(portal.post(mia.client, 'withdraw', { reason: 'Found it' }, { filterByTk: id }));
    expect(await portal.ticket(mia, id)).toMatchObject({ status: 'cancelled', may: { withdraw: false } });
    expect(await portal.list(mia, { state: 'closed', search: 'never' })).toEqual(['Never mind']);
    expect(await portal.list(mia, { state: 'open', search: 'never' })).toEqual([]);
  });
});

describe('what is in reach', () => {
  it('is nobody else\'s ticket, by no parameter', async () => {
    for (const action of ['get', 'conversation', 'reply', 'solved', 'reopen', 'download']) {
      expect([action, await portal.code(portal.post(tom.client, action, { content: 'x', reason: 'x' }, { filterByTk: ticketId, fileId: '1' }))]).toEqual([action, [404, 'portal.ticketUnknown']]);
    }
    for (const filterByTk of [[ticketId], { $ne: '0' }, `${ticketId} or 1=1`, '']) {
      expect((await portal.code(portal.get(mia.client, 'get', { filterByTk })))[0]).toBe(404);
    }
    const tricks = [
      { filter: { id: ticketId } }, { filter: { $or: [{ id: { $ne: '0' } }] } }, { appends: ['comments', 'assignee', 'contact.tickets'] }, { fields: ['priority', 'assignee.email'] },
      { sort: ['-priority', 'assignee.email'] }, { sort: ["id; drop table users"] }, { pageSize: 10_000 }, { search: "%' or 1=1 --" }, { except: ['id'] }, { page: -1 }, { page: [1, 2] }, { search: { $ne: 1 } }, { state: { $ne: 1 } },
    ];
    const mine = await portal.answer(portal.get(tom.client, 'list'));
    for (const query of tricks) {
      const { status, body } = await portal.get(tom.client, 'list', query);
      expect([query, status]).toEqual([query, 200]);
      expect([query, body.data.tickets]).toEqual([query, 'search' in query ? [] : mine.tickets]);
      const shown = await portal.get(mia.client, 'get', { filterByTk: ticketId, ...query });
      expect([query, Object.keys(shown.body.data).includes('priority'), textOf(shown.body).includes('desk.test')]).toEqual([query, false, false]);
    }
  });

  it('is what the organisation shares, if the desk says so, but for private requests', async () => {
    const acme = (await t.admin.post('ticketingCustomers:create', { name: 'Acme' })).body.data.id;
    for (const person of [mia, tom]) await t.admin.post('ticketingContacts:update', { customers: [acme] }, { filterByTk: String((await portal.contactOf(person))?.get('id')) });
    const shared = await portal.submit(mia, { title: 'For all of us' });
    const secret = await portal.submit(mia, { title: 'For me alone', isPrivate: true });
    expect(await portal.list(tom, { search: 'for ' })).toEqual(['Kept for Tom']);
    expect((await t.admin.post('ticketingCustomers:update', { sharesTickets: true }, { filterByTk: acme })).status).toBe(200);
    expect(await portal.list(tom, { search: 'for ' })).toEqual(['For all of us', 'Kept for Tom']);
    expect(await portal.ticket(tom, shared.ticketId)).toMatchObject({ isOwn: false, requester: 'Mia Meyer', may: { reply: true, solved: false, reopen: false, withdraw: false } });
    expect((await portal.code(portal.get(tom.client, 'get', { filterByTk: secret.ticketId })))[0]).toBe(404);
    await portal.answer(portal.post(tom.client, 'reply', { content: 'Me too' }, { filterByTk: shared.ticketId }));
    expect((await portal.ticket(mia, shared.ticketId)).conversation.entries).toMatchObject([{ side: 'colleague', name: 'Tom' }]);
    expect(await portal.code(portal.post(tom.client, 'withdraw', { reason: 'x' }, { filterByTk: shared.ticketId }))).toEqual([403, 'portal.notYours']);
  });

  it('a message that came too late begins a new request, private like the old one', async () => {
    const { ticketId: old } = await portal.submit(mia, { title: 'Ended and private', isPrivate: true });
    await portal.answer(portal.post(mia.client, 'withdraw', { reason: 'x' }, { filterByTk: old }));
    const { ticketId: next } = await portal.answer(portal.post(mia.client, 'reply', { content: 'I need it after all' }, { filterByTk: old }));
    expect(next).not.toBe(old);
    expect(await portal.ticket(mia, next)).toMatchObject({ isPrivate: true, isOwn: true });
    expect((await portal.code(portal.get(tom.client, 'get', { filterByTk: next })))[0]).toBe(404);
  });

  it('is opened to an account by those who direct all tickets, not by an agent', async () => {
    const contact = (await t.admin.post('ticketingContacts:create', { name: 'Old friend' })).body.data.id;
    const accomplice = await portal.customer('accomplice');
    const acme = (await t.admin.get('ticketingCustomers:list', { filter: { name: 'Acme' } })).body.data[0].id;
    await t.admin.post('ticketingCustomers:update', { sharesTickets: false }, { filterByTk: acme });
    const tries: [string, object, object][] = [
      ['ticketingContacts:update', { userId: accomplice.id }, { filterByTk: contact }],
      ['ticketingContacts:update', { user: { id: accomplice.id } }, { filterByTk: contact }],
      ['ticketingContacts:update', { user: accomplice.id }, { filterByTk: contact }],
      [`ticketingContacts/${contact}/user:set`, [accomplice.id], { filterByTk: accomplice.id }],
      ['ticketingContacts:create', { name: 'Fake', userId: accomplice.id }, {}],
      ['ticketingCustomers:update', { sharesTickets: true }, { filterByTk: acme }],
      ['ticketingCustomers:update', { contacts: [{ id: contact, userId: accomplice.id }] }, { filterByTk: acme, updateAssociationValues: ['contacts'] }],
    ];
    for (const [path, body, query] of tries) await agent.client.post(path, body, query as Record<string, unknown>);
    expect(await portal.contactOf(accomplice)).toBeNull();
    expect((await t.admin.get('ticketingCustomers:get', { filterByTk: acme })).body.data.sharesTickets).toBe(false);
    expect((await t.admin.post('ticketingContacts:update', { user: accomplice.id }, { filterByTk: contact })).status).toBe(200);
    expect((await portal.contactOf(accomplice))?.get('name')).toBe('Old friend');
    // One account is one contact: the other one loses it.
    expect((await t.admin.post('ticketingContacts:create', { name: 'Newer friend', userId: accomplice.id })).status).toBe(200);
    expect((await portal.contactOf(accomplice))?.get('name')).toBe('Newer friend');
    expect(await t.db.getRepository('ticketingContacts').count({ filter: { userId: accomplice.id } })).toBe(1);
  });

  it('a caller who may create submissions cannot name the contact', async () => {
    const caller = await anIntake(t).caller('filer');
    const contactId = (await portal.contactOf(mia))?.get('id');
    const { body } = await caller.client.post('ticketingSubmissions:create', { title: 'in her name', channel: 'portal', contactId });
    const [row] = await anIntake(t).submissions({ title: 'in her name' });
    expect([row?.contactId ?? null, textOf(body).includes(String(contactId))]).toEqual([null, false]);
  });
});

describe('files', () => {
  it('are limited by type and size, belong to who sent them, and are used once', async () => {
    const nora = await portal.customer('nora');
    const { ticketId: own } = await portal.submit(nora, { title: 'about files' });
    expect(await portal.code(portal.upload(nora.client, 'run.svg', '<svg onload="x"/>'))).toEqual([400, 'portal.fileType']);
    expect(await portal.code(portal.upload(nora.client, 'page.HTML', 'x'))).toEqual([400, 'portal.fileType']);
    expect(await portal.code(portal.upload(nora.client, 'big.txt', new Uint8Array(10 * 1024 * 1024 + 1)))).toEqual([413, 'portal.fileTooLarge']);
    expect(await portal.code(portal.post(nora.client, 'upload', { path: 'x', storageId: 1 }))).toEqual([400, 'portal.fileMissing']);
    const { id } = await portal.answer(portal.upload(nora.client, 'notes.txt'));
    expect(await portal.code(portal.post(tom.client, 'submit', { businessTypeCode: 'other', title: 'steal', fileIds: [id] }))).toEqual([404, 'portal.fileUnknown']);
    expect(await portal.code(portal.post(nora.client, 'submit', { businessTypeCode: 'other', title: 'nothing there', fileIds: ['1'] }))).toEqual([404, 'portal.fileUnknown']);
    const first = await portal.submit(nora, { title: 'with notes', fileIds: [id] });
    expect(await portal.submit(nora, { title: 'with notes', fileIds: [id] })).toMatchObject({ ticketId: first.ticketId, isDuplicate: true });
    expect(await portal.code(portal.post(nora.client, 'submit', { businessTypeCode: 'other', title: 'again', fileIds: [id] }))).toEqual([404, 'portal.fileUnknown']);
    const six = await Promise.all(Array.from({ length: 6 }, async (_, i) => (await portal.answer(portal.upload(nora.client, `f${i}.txt`))).id));
    expect(await portal.code(portal.post(nora.client, 'reply', { content: 'six', fileIds: six }, { filterByTk: own }))).toEqual([400, 'portal.tooManyFiles']);
  });
});

it('the portal is for roles with its right only, and asks people to slow down', async () => {
  const member = await t.createUser({ username: 'nobody', roles: ['member'] });
  for (const client of [member.client, agent.client]) expect(await portal.code(portal.get(client, 'list'))).toEqual([403, 'portal.notAllowed']);
  expect((await portal.get(t.anonymous, 'list')).status).toBe(401);
  const eager = await portal.customer('eager');
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => portal.post(eager.client, 'submit', { businessTypeCode: 'other', title: `request ${i}` })));
  expect(answers.filter(({ status }) => status === 429).length).toBe(2);
  expect(await t.db.getRepository('ticketingContacts').count({ filter: { userId: eager.id } })).toBe(1);
});

it('a customer sees the pages of the portal in his menu and none of the desk, others the other way round', async () => {
  const routesOf = async (role: string) => {
    const found = await t.db.getRepository('roles').findOne({ filterByTk: role, appends: ['desktopRoutes'] });
    return (found.get('desktopRoutes') as { get(key: string): string }[]).map((route) => route.get('schemaUid')).filter((uid) => uid?.startsWith('ticketing_')).sort();
  };
  expect(await routesOf('ticketing_customer')).toEqual(['ticketing_portal', 'ticketing_portal_request', 'ticketing_portal_request_form', 'ticketing_portal_tickets', 'ticketing_portal_tickets_list']);
  for (const role of ['ticketing_agent', 'ticketing_supervisor', 'member']) expect((await routesOf(role)).filter((uid) => uid.startsWith('ticketing_portal'))).toEqual([]);
});
