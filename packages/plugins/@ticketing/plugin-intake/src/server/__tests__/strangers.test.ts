import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type Client, type CreatedUser, type TestApp } from '@test/harness';
import { aPortal } from './a-portal';
import { anIntake } from './an-intake';
import { everyDoor, type Doors } from './strangers/every-action';
import { aVictim, OF_THE_DESK, SECRETS, type Victim } from './strangers/victim';
import { ASSOCIATIONS, CALLERS, COLLECTIONS, OPEN_BY_THE_HOST, OWN_ACTIONS, THE_HOST_CANNOT, type Caller } from './strangers/who-may';

/** What relations have; other stock actions ask for a collection. */
const ON_RELATIONS = ['list', 'get', 'create', 'update', 'destroy', 'add', 'set', 'remove', 'toggle', 'move', 'firstOrCreate', 'updateOrCreate', 'query', 'export'];
/** Those find their row by the values. */
const COMPOUND = ['firstOrCreate', 'updateOrCreate'];
/** Thousands of requests, one after the other on a busy machine. */
const TIMEOUT_MS = 600_000;
/** A colleague has the role of a customer: for stock actions, which ask for the role, they are one. */
const BY_ROLE: readonly Caller[] = CALLERS.filter((caller) => caller !== 'colleague');
/** These read; everything else may write. */
const BY_GET = ['list', 'get'];

let t: TestApp;
let victim: Victim;
let doors: Doors;
let before: string;
const clients = {} as Record<Caller, Client>;
const ids: Partial<Record<Caller, number>> = {};

beforeAll(async () => {
  t = await startApp();
  const portal = aPortal(t);
  victim = await aVictim(t);
  doors = everyDoor(t);
  const people: Partial<Record<Caller, CreatedUser>> = {
    customer: await portal.customer('stranger'),
    colleague: await portal.customer('colleague'),
    member: await t.createUser({ username: 'member', roles: ['member'] }),
    apiCaller: await anIntake(t).caller('api'),
    otherAgent: await t.createUser({ username: 'other.agent', roles: ['ticketing_agent'] }),
  };
  for (const [caller, person] of Object.entries(people)) [clients[caller as Caller], ids[caller as Caller]] = [person.client, person.id];
  clients.anonymous = t.anonymous;
  // Both have a request of their own, so that they are known to the portal; the colleague is a contact of the victim's customer.
  for (const caller of ['customer', 'colleague'] as const) await portal.submit(people[caller] as CreatedUser, { title: `of ${caller}` });
  const colleague = (await portal.contactOf(people.colleague as CreatedUser))?.get('id');
  await t.admin.post('ticketingContacts:update', { customers: [victim.idOf('ticketingCustomers')] }, { filterByTk: String(colleague) });
  before = await victim.snapshot();
});
afterAll(() => t.stop());

/** Everything somebody could send who wants a ticket of another: its ids, and columns that would give it to him. */
function poison(caller: Caller) {
  const [me, ticketId] = [ids[caller] ?? 1, victim.idOf('ticketingTickets')];
  return {
    title: 'stolen', name: 'stolen', content: 'stolen', reason: 'stolen', resolution: 'stolen', status: 'closed', statusCategory: 'closed', isInternal: false, sharesTickets: true,
    assigneeId: me, userId: me, user: me, createdById: me, authorId: me, ticketId, ticket: { id: ticketId, title: 'stolen' }, contactId: victim.idOf('ticketingContacts'), customerId: victim.idOf('ticketingCustomers'),
    fileIds: [victim.idOf('ticketingFiles')], attachments: [victim.idOf('ticketingFiles')], ids: [ticketId], targetId: ticketId, commentIds: [victim.idOf('ticketingComments')], columns: [{ dataIndex: ['title'], defaultTitle: 'stolen' }], submissions: [{ title: 'x', ticketId }],
  };
}

async function call(caller: Caller, resource: string, action: string): Promise<{ status: number; text: string }> {
  const [first, relation] = resource.split('.');
  const source = victim.idOf(first);
  const target = relation ? (t.db.getCollection(first).getField(relation).options.target as string) : first;
  const path = relation ? `${first}/${source}/${relation}:${action}` : `${first}:${action}`;
  // A resource without a collection is about tickets.
  const filterByTk = victim.idOf(t.db.hasCollection(target) ? target : 'ticketingTickets');
  const query = { filterByTk, fileId: victim.idOf('ticketingFiles'), ticketId: victim.idOf('ticketingTickets'), filterKeys: ['id'] };
  const isCompound = COMPOUND.includes(action);
  const { status, body } = BY_GET.includes(action) ? await clients[caller].get(path, query) : await clients[caller].post(path, { ...poison(caller), ...(isCompound && { id: filterByTk }) }, query);
  return { status, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

const secretsFor = (caller: Caller): string[] => [...Object.values(SECRETS), ...(caller === 'otherAgent' ? [] : Object.values(OF_THE_DESK))];

/** Calls each action as everybody; answers who got one, as `resource:action` → callers, and what leaked. */
async function tryAll(calls: readonly [string, string][], callers: readonly Caller[] = CALLERS) {
  const answered: Record<string, Caller[]> = {};
  const leaks: string[] = [];
  const faults: string[] = [];
  // One action after the other, so that a run is like the next one.
  for (const [resource, action] of calls) {
    const name = `${resource}:${action}`;
    await Promise.all(callers.map(async (caller) => {
      const { status, text } = await call(caller, resource, action);
      if (status < 400) (answered[name] ??= []).push(caller);
      if (status >= 500 && !(caller === 'otherAgent' && THE_HOST_CANNOT.test(text))) faults.push(`${name} as ${caller}: ${status} ${text.slice(0, 200)}`);
      for (const secret of secretsFor(caller)) if (text.includes(secret)) leaks.push(`${name} as ${caller}: ${secret}`);
    }));
  }
  for (const who of Object.values(answered)) who.sort((a, b) => CALLERS.indexOf(a) - CALLERS.indexOf(b));
  return { answered, leaks, faults };
}

const flat = (table: Record<string, Record<string, readonly Caller[]>>) =>
  Object.fromEntries(Object.entries(table).flatMap(([resource, rows]) => Object.entries(rows).map(([action, callers]) => [`${resource}:${action}`, [...callers]])));
const withoutNobody = (rows: Record<string, readonly Caller[]>) => Object.fromEntries(Object.entries(rows).filter(([, callers]) => callers.length));

it('the table knows every action and collection of the bundle, and nothing that is gone', () => {
  expect({ actions: doors.ownActions, collections: doors.collections }).toEqual({ actions: Object.keys(OWN_ACTIONS).sort(), collections: Object.keys(COLLECTIONS).sort() });
  expect(doors.stockActions).toEqual(expect.arrayContaining(['list', 'get', 'create', 'update', 'destroy', 'add', 'set', 'remove', 'toggle', 'move', 'query', 'export']));
  expect(doors.associations).toEqual(expect.arrayContaining(['ticketingTickets.comments', 'ticketingTickets.attachments', 'ticketingCustomers.tickets', 'ticketingContacts.user']));
});

it('actions of the bundle answer those of the table and nobody else, with the ids of a stranger', async () => {
  const { answered, leaks, faults } = await tryAll(doors.ownActions.map((name) => name.split(':') as [string, string]));
  expect({ answered, leaks, faults }).toEqual({ answered: withoutNobody(OWN_ACTIONS), leaks: [], faults: [] });
}, TIMEOUT_MS);

it('stock actions on its collections do the same', async () => {
  const { answered, leaks, faults } = await tryAll(doors.collections.flatMap((name) => doors.stockActions.map((action): [string, string] => [name, action])), BY_ROLE);
  const everywhere = Object.fromEntries(doors.collections.map((name) => [name, { ...OPEN_BY_THE_HOST, ...COLLECTIONS[name] }]));
  const expected = Object.fromEntries(Object.entries(withoutNobody(flat(everywhere))).map(([name, who]) => [name, who.filter((caller) => BY_ROLE.includes(caller))]));
  expect({ answered, leaks, faults }).toEqual({ answered: expected, leaks: [], faults: [] });
}, TIMEOUT_MS);

it('stock actions on its relations do the same', async () => {
  const { answered, leaks, faults } = await tryAll(doors.associations.flatMap((name) => ON_RELATIONS.map((action): [string, string] => [name, action])), BY_ROLE);
  expect({ answered, leaks, faults }).toEqual({ answered: withoutNobody(flat(ASSOCIATIONS)), leaks: [], faults: [] });
}, TIMEOUT_MS);

it('no other list or record of the app tells customers anything of it', async () => {
  const others = [...t.db.collections.keys()].filter((name) => !name.startsWith('ticketing'));
  const { leaks } = await tryAll(others.flatMap((name) => BY_GET.map((action): [string, string] => [name, action])), ['customer', 'colleague']);
  expect(leaks).toEqual([]);
}, TIMEOUT_MS);

it('after all of it the ticket of the stranger is as it was', async () => {
  expect(await victim.snapshot()).toBe(before);
});
