// Merging tickets over HTTP, with the roles the desk seeds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';
import type { PluginTicketsServer } from '../../plugin';

type Person = Awaited<ReturnType<TestApp['createUser']>>;
type Row = { get(column: string): unknown };
let t: TestApp;
let plugin: PluginTicketsServer;
let ann: Person;
let bob: Person;
let supervisor: Person;
let mei: string;
let tom: string;
const act = (id: string, action: string, body: object = {}, person: Person = supervisor) => person.client.post(`ticketingTickets:${action}`, body, { filterByTk: id });
const done = async (id: string, action: string, body: object = {}, person: Person = supervisor) => {
  const answer = await act(id, action, body, person);
  expect([action, answer.status, answer.body.errors]).toEqual([action, 200, undefined]);
  return answer.body.data;
};
const codeOf = async (id: string, action: string, body: object, person: Person = supervisor) => {
  const { status, body: answer } = await act(id, action, body, person);
  return [status, answer.errors?.[0].code];
};
const file = async (values: object = {}) => String((await t.admin.post('ticketingTickets:create', { title: 'Scanner jams', contactId: mei, ...values })).body.data.id);
const read = async (id: string) => (await t.admin.get('ticketingTickets:get', { filterByTk: id, appends: ['followers', 'attachments'] })).body.data;
const words = (row: Row) => String(row.get('content')).replace(/<\/?p>/g, '');
const comments = (id: string): Promise<Row[]> => t.db.getRepository('ticketingComments').find({ filter: { ticketId: id }, sort: ['createdAt', 'id'] });
const said = async (id: string) => (await comments(id)).filter((row) => row.get('isInternal') !== true).map(words);
const history = async (id: string): Promise<Row[]> =>
  t.db.getRepository('ticketingActivities').find({ filter: { ticketId: id, type: { $notIn: ['slaChanged', 'slaAlert', 'commented', 'queued', 'queueChanged'] } }, sort: ['at', 'id'] });
const related = async (id: string) =>
  ((await t.admin.get(`ticketingTickets/${id}/relatedTickets:list`)).body.data as { id: unknown }[]).map((one) => String(one.id)).sort();
const customerWrites = (ticketId: string, content: string, contactId?: string) =>
  plugin.comment({ ticketId, content, direction: 'inbound', isInternal: false, channel: 'portal', authorId: null, contactId }) as unknown as Promise<Row>;
const upload = async (name: string) =>
  String((await t.admin.upload('ticketingFiles:create', { field: 'file', filename: name, content: name, contentType: 'text/plain' })).body.data.id);

beforeAll(async () => {
  t = await startApp();
  plugin = t.plugin<PluginTicketsServer>('@ticketing/plugin-tickets');
  ann = await t.createUser({ username: 'ann', nickname: 'Ann', roles: ['ticketing_agent'] });
  bob = await t.createUser({ username: 'bob', nickname: 'Bob', roles: ['ticketing_agent'] });
  supervisor = await t.createUser({ username: 'sue', nickname: 'Sue', roles: ['ticketing_supervisor'] });
  const contact = async (name: string) => String((await t.admin.post('ticketingContacts:create', { name, email: `${name}@example.com` })).body.data.id);
  [mei, tom] = [await contact('mei'), await contact('tom')];
});
afterAll(() => t.stop());

describe('a merged ticket', () => {
  it('ends with a link, and the other one has what was said, its files, its followers, the earlier date and the higher priority', async () => {
    const source = await file({ priority: 'P1', description: 'It jams <every> day', attachments: [await upload('photo.txt')] });
    const target = await file({ priority: 'P3', title: 'Scanner is broken' });
    await customerWrites(source, 'Any news?');
    await done(source, 'reply', { content: 'We are on it.' });
    await customerWrites(target, 'Second mail');
    const follow = (ticketId: string, people: Person[]) => t.db.getCollection('ticketingFollowers').model.bulkCreate(people.map(({ id }) => ({ ticketId, userId: id })));
    await follow(source, [ann]);
    await follow(target, [bob, ann]);
    const [before, earlier] = [await read(target), await read(source)];

    expect(await done(source, 'merge', { targetId: target })).toMatchObject({ status: 'merged', statusCategory: 'cancelled' });
    const [ended, after] = [await read(source), await read(target)];
    expect(ended).toMatchObject({ status: 'merged', mergedIntoId: expect.anything(), assigneeId: null, resolvedAt: null });
    expect([String(ended.mergedIntoId), ended.closedAt === null]).toEqual([target, false]);
    expect(after).toMatchObject({ priority: 'P1', submittedAt: earlier.submittedAt, firstRespondedAt: earlier.firstRespondedAt, title: 'Scanner is broken', statusCategory: 'new' });
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.followers.map((one: { id: number }) => one.id).sort()).toEqual([ann.id, bob.id].sort());
    expect(after.attachments.map((one: { title: string }) => one.title)).toEqual(['photo']);
    expect(await said(target)).toEqual(['Any news?', 'We are on it.', 'Second mail']);
    expect(await said(source)).toEqual([]);
    expect([await related(source), await related(target)]).toEqual([[target], [source]]);
    const note = (await comments(target)).find((row) => row.get('isInternal') === true);
    expect(note?.get('content')).toContain(`${ended.ticketNo} Scanner jams`);
    expect(note?.get('content')).toContain('It jams &lt;every&gt; day');
  });

  it('is told of in both histories', async () => {
    const [source, target] = [await file(), await file({ priority: 'P3' })];
    await done(source, 'merge', { targetId: target });
    const [of, into] = [(await history(source)).at(-1) as Row, (await history(target)).at(-1) as Row];
    expect([of.get('type'), into.get('type')]).toEqual(['merge', 'mergedFrom']);
    expect([of.get('actorName'), into.get('actorName')]).toEqual(['Sue', 'Sue']);
    expect(String((of.get('to') as { mergedIntoId: unknown }).mergedIntoId)).toBe(target);
    expect(into.get('data')).toMatchObject({ ticketId: source, comments: 0, isOneRequester: true });
    const { entries } = (await supervisor.client.get('ticketingTickets:timeline', { filterByTk: target })).body.data;
    expect(entries.find(({ type }: { type: string }) => type === 'mergedFrom')).toMatchObject({ data: { ticketNo: (await read(source)).ticketNo } });
  });

  it('is announced once, and the other one as changed where it changed', async () => {
    const [source, target] = [await file({ priority: 'P0' }), await file({ priority: 'P2' })];
    const heard: [string, unknown][] = [];
    const onTransition = ({ ticketId, action }: { ticketId: string; action: string }) => heard.push([ticketId, action]);
    const onUpdate = ({ ticketId, changes }: { ticketId: string; changes: { field: string }[] }) => heard.push([ticketId, changes.map(({ field }) => field)]);
    t.app.on('ticketing:ticket.transitioned', onTransition);
    t.app.on('ticketing:ticket.updated', onUpdate);
    await done(source, 'merge', { targetId: target });
    t.app.off('ticketing:ticket.transitioned', onTransition);
    t.app.off('ticketing:ticket.updated', onUpdate);
    expect(heard.filter(([id]) => id === source)).toEqual([[source, 'merge']]);
    expect(heard.filter(([id]) => id === target)).toEqual([[target, ['priority', 'submittedAt']]]);
  });

  it('takes no more actions; what is said to it lands on the other one and wakes it', async () => {
    const [source, target] = [await file(), await file({ assigneeId: ann.id })];
    await done(target, 'accept', {}, ann);
    await done(target, 'resolve', { resolution: 'cleaned' }, ann);
    await done(source, 'merge', { targetId: target });
    for (const [action, body] of [['assign', { assigneeId: ann.id }], ['reopen', { reason: 'x' }], ['merge', { targetId: target }]] as [string, object][]) {
      expect(await codeOf(source, action, body)).toEqual([409, 'ticket.transitionNotAllowed']);
    }
    const message = await customerWrites(source, 'It jams again');
    expect([String(message.get('ticketId')), String(message.get('originTicketId'))]).toEqual([target, source]);
    expect(await read(target)).toMatchObject({ statusCategory: 'processing', reopenCount: 1 });
    expect(await done(source, 'reply', { content: 'We come again' })).toMatchObject({ ticketNo: (await read(target)).ticketNo });
    expect(await said(target)).toEqual(['It jams again', 'We come again']);
    const plain = await t.admin.post('ticketingComments:create', { ticketId: source, content: 'by the side door' });
    expect([plain.status, plain.body.errors?.[0].code]).toEqual([409, 'ticket.isMerged']);
  });

  it('shows where it goes on, to those who may see that', async () => {
    const [source, target] = [await file({ assigneeId: ann.id }), await file({ assigneeId: bob.id })];
    await done(source, 'merge', { targetId: target });
    const workspace = async (person: Person) => (await person.client.get('ticketingTickets:workspace', { filterByTk: source })).body.data;
    expect(await workspace(supervisor)).toMatchObject({ mergedInto: { id: target, title: 'Scanner jams' }, actions: [], may: { reply: false, note: false, split: false } });
    expect((await workspace(ann)).mergedInto).toEqual({ id: null, ticketNo: null, title: null });
    expect(await codeOf(source, 'reply', { content: 'x', isInternal: true }, ann)).toEqual([409, 'ticket.isMerged']);
  });
});

describe('what cannot be merged', () => {
  it('names what is wrong with the other ticket, and changes nothing', async () => {
    const [source, target, ended, gone] = [await file(), await file(), await file(), await file()];
    await done(ended, 'cancel', { reason: 'x' });
    await done(gone, 'merge', { targetId: target });
    for (const [targetId, status, code] of [
      [undefined, 400, 'ticket.targetRequired'],
      ['12345', 400, 'ticket.targetUnknown'],
      ['1 or 1', 400, 'ticket.inputInvalid'],
      [{ $ne: 1 }, 400, 'ticket.inputInvalid'],
      [source, 400, 'ticket.targetIsItself'],
      [ended, 409, 'ticket.targetHasEnded'],
      [gone, 409, 'ticket.targetIsMerged'],
    ] as const) {
      expect([targetId, ...(await codeOf(source, 'merge', { targetId }))]).toEqual([targetId, status, code]);
    }
    expect(await codeOf(source, 'merge', { targetId: target, expectedVersion: 99 })).toEqual([409, 'ticket.staleVersion']);
    expect(await read(source)).toMatchObject({ statusCategory: 'new', version: 1, mergedIntoId: null });
  });

  it('a ticket the caller may not see or not work on, and the answer does not tell which', async () => {
    const [anns, bobs] = [await file({ assigneeId: ann.id }), await file({ assigneeId: bob.id })];
    expect(await codeOf(anns, 'merge', { targetId: bobs }, ann)).toEqual([400, 'ticket.targetUnknown']);
    expect(await codeOf(bobs, 'merge', { targetId: anns }, ann)).toEqual([404, 'ticket.notFound']);
    const { body } = await ann.client.get('ticketingTickets:mergeTargets', { filterByTk: anns, search: (await read(bobs)).ticketNo });
    expect(body.data).toEqual([]);
    expect((await ann.client.get('ticketingTickets:mergeTargets', { filterByTk: bobs })).status).toBe(404);
  });

  it('two at once into each other: one of them wins, and no circle is made', async () => {
    const [a, b] = [await file(), await file()];
    const answers = await Promise.all([act(a, 'merge', { targetId: b }), act(b, 'merge', { targetId: a })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [one, other] = [await read(a), await read(b)];
    expect([one.mergedIntoId, other.mergedIntoId].filter((id) => id !== null)).toHaveLength(1);
  });

  it('many into one at the same time, with nothing lost', async () => {
    const [target, ...sources] = await Promise.all(Array.from({ length: 9 }, () => file()));
    for (const source of sources) await customerWrites(source, `from ${source}`);
    const answers = await Promise.all(sources.map((source) => act(source, 'merge', { targetId: target })));
    expect(answers.map(({ status }) => status)).toEqual(sources.map(() => 200));
    expect((await said(target)).sort()).toEqual(sources.map((source) => `from ${source}`).sort());
  });
});

describe('a chain', () => {
  it('is none: what was merged before goes on in the last one', async () => {
    const [first, second, third] = [await file(), await file(), await file()];
    await customerWrites(first, 'one');
    await done(first, 'merge', { targetId: second });
    await customerWrites(second, 'two');
    await done(second, 'merge', { targetId: third });
    expect([(await read(first)).mergedIntoId, (await read(second)).mergedIntoId].map(String)).toEqual([third, third]);
    expect(String((await customerWrites(first, 'three')).get('ticketId'))).toBe(third);
    expect(await said(third)).toEqual(['one', 'two', 'three']);
    expect((await comments(third)).filter((row) => row.get('isInternal') !== true).map((row) => String(row.get('originTicketId')))).toEqual([first, second, first]);
  });
});

describe('two customers', () => {
  it('keep apart what each of them may read, and files of one never become files of the other’s request', async () => {
    const source = await file({ contactId: tom, attachments: [await upload('toms.txt')] });
    const target = await file();
    await customerWrites(source, 'Tom writes', tom);
    await done(source, 'reply', { content: 'Dear Tom' });
    await customerWrites(target, 'Mei writes', mei);
    await done(source, 'merge', { targetId: target });
    const after = await read(target);
    expect([String(after.contactId), after.attachments, after.firstRespondedAt]).toEqual([mei, [], null]);
    await customerWrites(source, 'Tom writes again');

    const { customerThread } = await import('../customer-thread');
    const threadOf = async (id: string) => {
      const ticket = (await t.db.getCollection('ticketingTickets').model.findByPk(id)) as never;
      const thread = await customerThread(t.db, ticket, 'requester');
      const rows = (await t.db.getCollection('ticketingComments').model.findAll({ where: thread.where as never, order: [['createdAt', 'ASC']] })) as unknown as Row[];
      return { isOwn: thread.isOwn, said: rows.map(words), by: rows.map((row) => (row.get('contactId') ? String(row.get('contactId')) : null)) };
    };
    expect(await threadOf(target)).toEqual({ isOwn: true, said: ['Mei writes'], by: [mei] });
    expect(await threadOf(source)).toEqual({ isOwn: false, said: ['Tom writes', 'Dear Tom', 'Tom writes again'], by: [tom, null, tom] });
  });

  it('keep apart also after one of the tickets was deleted', async () => {
    const [source, target] = [await file({ contactId: tom }), await file()];
    await customerWrites(source, 'Tom writes', tom);
    await customerWrites(target, 'Mei writes', mei);
    await done(source, 'merge', { targetId: target });
    expect((await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: source })).status).toBe(200);
    const { customerThread } = await import('../customer-thread');
    const thread = await customerThread(t.db, (await t.db.getCollection('ticketingTickets').model.findByPk(target)) as never, 'requester');
    const rows = (await t.db.getCollection('ticketingComments').model.findAll({ where: thread.where as never })) as unknown as Row[];
    expect([rows.map(words), await said(target)]).toEqual([['Mei writes'], ['Tom writes', 'Mei writes']]);
  });

  it('who writes to a ticket whose other one was deleted begins a new one', async () => {
    const [source, target] = [await file(), await file()];
    await done(source, 'merge', { targetId: target });
    expect((await t.admin.post('ticketingTickets:destroy', {}, { filterByTk: target })).status).toBe(200);
    const message = await customerWrites(source, 'Where are you?');
    expect([source, target]).not.toContain(String(message.get('ticketId')));
    expect((await read(String(message.get('ticketId')))).title).toBe('Scanner jams');
  });

  it('who is one reads both', async () => {
    const [source, target] = [await file(), await file()];
    await customerWrites(source, 'first');
    await customerWrites(target, 'second');
    await done(source, 'merge', { targetId: target });
    await done(target, 'reply', { content: 'an answer' });
    const { customerThread } = await import('../customer-thread');
    for (const id of [source, target]) {
      const thread = await customerThread(t.db, (await t.db.getCollection('ticketingTickets').model.findByPk(id)) as never, 'requester');
      const rows = (await t.db.getCollection('ticketingComments').model.findAll({ where: thread.where as never, order: [['createdAt', 'ASC']] })) as unknown as Row[];
      expect([thread.isOwn, rows.map(words)]).toEqual([true, ['first', 'second', 'an answer']]);
    }
  });
});

describe('tickets to merge into', () => {
  it('are those of the same customer, and any other by number or title', async () => {
    const own = await t.admin.post('ticketingContacts:create', { name: 'Una', email: 'una@example.com' });
    const una = String(own.body.data.id);
    const [source, twin, other] = [await file({ contactId: una }), await file({ contactId: una, title: 'The twin' }), await file({ contactId: tom, title: 'Rare zebra' })];
    const found = async (search?: string) => (await supervisor.client.get('ticketingTickets:mergeTargets', { filterByTk: source, ...(search && { search }) })).body.data;
    expect(await found()).toMatchObject([{ id: twin, title: 'The twin', isSameRequester: true, requester: 'Una' }]);
    expect(await found('zebra')).toMatchObject([{ id: other, isSameRequester: false, requester: 'tom' }]);
    await done(other, 'cancel', { reason: 'x' });
    expect(await found('zebra')).toEqual([]);
  });
});
