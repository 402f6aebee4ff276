import { query, signIn } from '../lib/api.mjs';
import { ADDRESS, act, fileTicket, openTicket, rowOf, visit, workspaceOf } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';

export const title = 'Promised times';

const CALENDARS = '/v/admin/ticketing_settings/tab/ticketing_settings_sla_calendars';
const POLICIES = '/v/admin/ticketing_settings/tab/ticketing_settings_sla_policies';
const DUE_NEXT = '/v/admin/ticketing_sla/tab/ticketing_sla_due';
const PAUSED = '/v/admin/ticketing_sla/tab/ticketing_sla_paused';
const REPORT = '/v/admin/ticketing_sla/tab/ticketing_sla_report';
const TICKET = 'The wall in hall 2 is wet';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const admin = await open('admin');
  await step('an administrator makes a working calendar', async () => {
    await visit(admin, CALENDARS);
    await admin.getByRole('button', { name: 'Add a calendar' }).click();
    const drawer = admin.getByRole('dialog').filter({ hasText: 'New calendar' });
    await drawer.getByLabel('Name', { exact: true }).fill('Night and day');
    await picture(admin, 'sla-calendar');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await admin.getByText('Night and day').first().waitFor();
  });
  await step('and a policy for complaints, above all others', async () => {
    await visit(admin, POLICIES);
    await admin.getByRole('button', { name: 'Add a policy' }).click();
    const drawer = admin.getByRole('dialog').filter({ hasText: 'New policy' });
    await drawer.getByLabel('Name', { exact: true }).fill('Everything within a day');
    await drawer.getByLabel('P2 First response').fill('1h 30m');
    await drawer.getByLabel('P2 Resolution').fill('24h');
    await picture(admin, 'sla-policy');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await drawer.waitFor({ state: 'hidden' });
    const [policy] = await api.get(`ticketingSlaPolicies:list?${query({ filter: { name: 'Everything within a day' } })}`);
    assert(policy?.targets?.P2?.firstResponseMinutes === 90, 'the policy promises 90 minutes');
    await api.post(`ticketingSlaPolicies:update?filterByTk=${policy.id}`, { sort: 1 });
  });

  const sue = await open('sue');
  await step('a ticket says how much time is left, in the list and in its workspace', async () => {
    await visit(sue, ADDRESS.unassigned);
    await fileTicket(sue, { type: 'Other', title: TICKET });
    await api.post(`ticketingTickets:update?${query({ filter: { title: TICKET } })}`, { priority: 'P2' });
    await visit(sue, ADDRESS.unassigned);
    await rowOf(sue, TICKET).getByText(/^1 h \d+ min left/).first().waitFor();
    await openTicket(sue, TICKET);
    await sue.getByText(/^1 h \d+ min left/).filter({ visible: true }).first().waitFor();
  });
  await step('and which policy applies', async () => {
    const panel = sue.getByRole('region', { name: 'Service level' }).filter({ visible: true });
    await panel.getByText('Everything within a day').first().waitFor();
    await picture(sue, 'service-level');
  });
  await step('its clock pauses with it', async () => {
    await act(sue, 'Assign', { assignee: people.sue.nickname, status: 'Assigned' });
    await act(sue, 'Accept', { status: 'In progress' });
    await act(sue, 'Pause', { reason: 'Waiting for the plumber', status: 'Waiting' });
    await visit(sue, PAUSED);
    await rowOf(sue, TICKET).getByText(/paused/i).first().waitFor();
  });
  await step('and goes on with it', async () => {
    await visit(sue, PAUSED);
    await rowOf(sue, TICKET).getByText(TICKET, { exact: true }).click();
    await workspaceOf(sue, TICKET);
    await act(sue, 'Resume', { status: 'In progress' });
    await visit(sue, DUE_NEXT);
    await rowOf(sue, TICKET).waitFor();
    await picture(sue, 'sla-due');
  });
  await step('a supervisor sees how promises are kept', async () => {
    await visit(sue, REPORT);
    await expect(async () => (await sue.locator('canvas:visible').count()) >= 4, 'the charts to be drawn');
    await picture(sue, 'sla-report');
  });
}
