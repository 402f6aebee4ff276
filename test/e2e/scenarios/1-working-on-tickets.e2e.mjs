import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, act, changeCustomer, fileTicket, hasStatus, openTicket, reply, visit, workspaceOf, writeDown } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'Two agents and a supervisor work on tickets';

const TYPES = [
  { type: 'Equipment repair', title: 'Press 4 leaks oil', details: { 'Equipment model': 'HP-400' } },
  { type: 'IT support', title: 'Laptop does not start', details: { 'Asset number': 'IT-0815' } },
  { type: 'Complaint', title: 'Delivery came late' },
  { type: 'Consultation', title: 'Which tariff fits us?' },
  { type: 'Other', title: 'Where is your car park?' },
];
const TICKET = TYPES[0].title;
const CALLER = { customer: 'Oak Mill Ltd', contact: 'Olga Oak' };

export default async function ({ step, open, picture, people, url }) {
  const admin = await signIn(url, people.admin);
  const customer = await admin.post('ticketingCustomers:create', { name: CALLER.customer });
  await admin.post('ticketingContacts:create', { name: CALLER.contact, email: 'olga@oakmill.example', customers: [customer.id] });

  const ann = await open(null);
  await step('Ann signs in with her user name and password', async () => {
    await ann.goto('/v/signin');
    await ann.getByPlaceholder(/username/i).fill(people.ann.account);
    await ann.getByPlaceholder(/password/i).fill(people.ann.password);
    await ann.getByRole('button', { name: 'Sign in' }).click();
    await ann.waitForURL(/\/admin/);
    await visit(ann, ADDRESS.unassigned);
  });

  for (const ticket of TYPES) {
    await step(`Ann files a ticket of the type ${ticket.type}`, async () => {
      await fileTicket(ann, { ...ticket, description: 'Reported by phone.' }, () => ticket.title === TICKET && picture(ann, 'new-ticket'));
      await visit(ann, ADDRESS.unassigned);
      await ann.getByText(ticket.title, { exact: true }).filter({ visible: true }).waitFor();
    });
  }

  await step('Ann files one for a caller nobody knows: he becomes a contact, and the next time he is found', async () => {
    const email = 'vera.voice@example.com';
    await visit(ann, ADDRESS.open);
    await fileTicket(ann, {
      type: TYPES[0].type, title: 'The caller has no name yet',
      forWhom: async (form) => {
        await form.getByLabel('Contact', { exact: true }).fill(email);
        await ann.getByRole('button', { name: `New contact "${email}"` }).click();
        await form.getByLabel('Contact name').fill('Vera Voice');
      },
    }, () => picture(ann, 'new-contact'));
    await visit(ann, ADDRESS.open);
    await fileTicket(ann, {
      type: TYPES[0].type, title: 'The caller calls again',
      forWhom: async (form) => {
        await form.getByLabel('Contact', { exact: true }).fill('vera');
        await ann.locator('.ant-select-item-option:visible').filter({ hasText: 'Vera Voice' }).first().click();
      },
    });
    await visit(ann, ADDRESS.unassigned);
    const tickets = await admin.get(`ticketingTickets:list?${query({ filter: { 'contact.email': email }, appends: 'contact' })}`);
    assert(tickets.length === 2 && tickets.every(({ contact }) => contact.name === 'Vera Voice'), 'both tickets to be of one contact');
  });
  await step('Ann opens a new ticket and assigns it to herself', async () => {
    await openTicket(ann, TICKET);
    await hasStatus(ann, 'New');
    await act(ann, 'Assign', { assignee: people.ann.nickname, status: 'Assigned' });
  });
  await step('she accepts it', () => act(ann, 'Accept', { status: 'In progress' }));
  await step('she answers the customer', async () => {
    await reply(ann, 'We are on our way.');
    await picture(ann, 'workspace');
  });
  await step('she pauses it while a part is ordered', () => act(ann, 'Pause', { reason: 'Waiting for a seal', status: 'Waiting' }));
  await step('she resumes it', () => act(ann, 'Resume', { status: 'In progress' }));
  await step('she pauses it until the customer answers', () => act(ann, 'Pause', { reason: 'When does it leak?', status: 'Waiting' }));
  await step('the customer calls: writing down what she said resumes the ticket', async () => {
    await writeDown(ann, 'It leaks on Mondays only.');
    await hasStatus(ann, 'In progress');
  });
  await step('the caller turns out to be a known customer: Ann gives the ticket to her', async () => {
    await changeCustomer(ann, CALLER);
    const [ticket] = await admin.get(`ticketingTickets:list?${query({ filter: { title: TICKET }, appends: 'customer,contact' })}`);
    assert(ticket.customer?.name === CALLER.customer && ticket.contact?.name === CALLER.contact, 'the customer and the contact of the ticket');
  });

  const ben = await open('ben');
  await step('she transfers it to Ben, and it leaves her list', async () => {
    await act(ann, 'Transfer', { assignee: people.ben.nickname, reason: 'Ben knows this press' });
    await visit(ann, ADDRESS.mine);
    await ann.getByText('No data').filter({ visible: true }).first().waitFor();
  });
  await step('Ben finds it among his and accepts it', async () => {
    await visit(ben, ADDRESS.mine);
    await openTicket(ben, TICKET);
    await act(ben, 'Accept', { status: 'In progress' });
  });
  await step('Ben returns it to the queue', () => act(ben, 'Return to queue', { reason: 'On holiday from tomorrow', status: 'New' }));

  const sue = await open('sue');
  await step('Sue, the supervisor, assigns it to Ann', async () => {
    await visit(sue, ADDRESS.unassigned);
    await openTicket(sue, TICKET);
    await act(sue, 'Assign', { assignee: people.ann.nickname, status: 'Assigned' });
  });
  await step('Ann accepts it again and resolves it', async () => {
    await visit(ann, ADDRESS.mine);
    await openTicket(ann, TICKET);
    await act(ann, 'Accept', { status: 'In progress' });
    await act(ann, 'Resolve', { resolution: 'Seal replaced', status: 'Resolved' });
  });
  await step('the customer is not content: she reopens it', () => act(ann, 'Reopen', { reason: 'Still leaks a little', status: 'In progress' }));
  await step('she resolves and closes it', async () => {
    await act(ann, 'Resolve', { resolution: 'Second seal replaced', status: 'Resolved' });
    await act(ann, 'Close ticket', { status: 'Closed' });
  });
  await step('the address of a ticket can be sent: Sue opens it by address', async () => {
    const address = new URL(ann.url());
    await sue.goto(new URL(address.pathname, url).href);
    await workspaceOf(sue, TICKET);
    await hasStatus(sue, 'Closed');
  });
}
