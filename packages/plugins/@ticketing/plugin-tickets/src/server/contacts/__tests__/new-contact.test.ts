// An agent files a ticket for somebody the desk does not know yet.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '@test/harness';

type Person = Awaited<ReturnType<TestApp['createUser']>>;
let t: TestApp;
let ann: Person;
let clerk: Person;
let customerId: string;
const file = async (values: object, person = ann) => {
  const { status, body } = await person.client.post('ticketingTickets:create', { title: 'The scale is wrong', savesContact: true, ...values });
  expect([status, body.errors]).toEqual([200, undefined]);
  return (await t.admin.get('ticketingTickets:get', { filterByTk: body.data.id, appends: ['contact', 'contact.customers'] })).body.data;
};
const contacts = () => t.db.getRepository('ticketingContacts').count();

beforeAll(async () => {
  t = await startApp();
  ann = await t.createUser({ username: 'ann', nickname: 'Ann', roles: ['ticketing_agent'] });
  await t.admin.post('roles:create', { name: 'clerk', title: 'Clerk', snippets: ['!pm', '!pm.*', '!ui.*'], strategy: { actions: [] } });
  await t.admin.post('roles/clerk/dataSourceResources:create', { dataSourceKey: 'main', name: 'ticketingTickets', usingActionsConfig: true, actions: [{ name: 'create' }, { name: 'view' }] });
  clerk = await t.createUser({ username: 'clerk', roles: ['clerk'] });
  customerId = String((await t.admin.post('ticketingCustomers:create', { name: 'Oak Mill' })).body.data.id);
});
afterAll(() => t.stop());

describe('a contact that is typed in', () => {
  it('is kept, and speaks for the customer of the ticket', async () => {
    const ticket = await file({ contactName: 'Olga Oak', contactEmail: ' Olga@OakMill.example ', contactPhone: '+49 30 1', customerId });
    expect(ticket.contact).toMatchObject({ name: 'Olga Oak', email: 'olga@oakmill.example', phone: '+49 30 1' });
    expect(ticket.contact.customers.map(({ id }: { id: unknown }) => String(id))).toEqual([customerId]);
  });

  it('is not doubled when his e-mail is known, in whatever case', async () => {
    const before = await contacts();
    const ticket = await file({ contactName: 'O. Oak', contactEmail: 'OLGA@oakmill.example' });
    expect([ticket.contact.name, ticket.contactName, await contacts()]).toEqual(['Olga Oak', 'O. Oak', before]);
  });

  it('needs no e-mail', async () => {
    expect((await file({ contactPhone: '030 5' })).contact).toMatchObject({ name: '030 5', email: null });
  });

  it('is kept only where that is asked for, and there is somebody to keep', async () => {
    const before = await contacts();
    expect((await file({ contactName: 'Nobody', savesContact: undefined })).contact).toBeNull();
    expect((await file({})).contact).toBeNull();
    const known = (await t.db.getRepository('ticketingContacts').findOne({ filter: { email: 'olga@oakmill.example' } }))?.get('id');
    expect(String((await file({ contactId: known, contactName: 'Somebody else' })).contactId)).toBe(String(known));
    expect(await contacts()).toBe(before);
    expect((await ann.client.post('ticketingTickets:create', { title: 'x', savesContact: 'yes' })).status).toBe(400);
  });

  it('is not kept for who may not create contacts: the ticket says what was typed', async () => {
    const before = await contacts();
    expect(await file({ contactName: 'Typed', contactEmail: 'typed@example.com' }, clerk)).toMatchObject({ contact: null, contactName: 'Typed', contactEmail: 'typed@example.com' });
    expect(await contacts()).toBe(before);
  });

  it('goes with its ticket when that cannot be filed', async () => {
    const before = await contacts();
    const { status } = await ann.client.post('ticketingTickets:create', { title: 'x', savesContact: true, contactName: 'Lost', contactEmail: 'lost@example.com', categoryCode: 'nonsense' });
    expect([status, await contacts()]).toEqual([400, before]);
  });
});
