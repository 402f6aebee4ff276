import http from 'node:http';
import { verifyWebhook } from '../../../docs/examples/verify-webhook.mjs';
import { query, signIn } from '../lib/api.mjs';
import { dialogAtRest, tick, visit } from '../lib/desk-window.mjs';
import { assert, expect } from '../lib/expect.mjs';
import { noKeyIsLeft } from '../lib/workflow-window.mjs';

export const title = 'Webhooks out';

const PAGE = (tab) => `/v/admin/ticketing_webhooks_out/tab/ticketing_webhooks_out_${tab}`;
const NAME = 'Billing system';
const TICKET = 'The invoice printer smells of smoke';

export default async function ({ step, open, picture, people, url }) {
  const api = await signIn(url, people.admin);
  const receiver = await startReceiver();
  const admin = await open('admin');
  const drawer = admin.getByRole('dialog').filter({ hasText: /subscription/i });
  let secret;
  try {
    await step('an administrator is told that a host inside is closed', async () => {
      await visit(admin, PAGE('subscriptions'));
      await admin.getByRole('button', { name: 'Add a subscription' }).click();
      await drawer.getByLabel('Title').fill(NAME);
      await drawer.getByLabel('Address').fill(receiver.url.replace('127.0.0.1', '0x7f.1'));
      await tick(drawer.getByLabel('Ticket filed'));
      await tick(drawer.getByLabel('Comment added'));
      await drawer.getByRole('button', { name: 'Save' }).click();
      await drawer.getByText('This host belongs to a private network').waitFor();
      await picture(admin, 'webhook-refused');
      await drawer.getByRole('button', { name: 'Cancel' }).click();
      await drawer.getByRole('button', { name: 'Discard' }).click();
      await drawer.waitFor({ state: 'hidden' });
    });
    await step('opens it by name', async () => {
      await visit(admin, PAGE('hosts'));
      await admin.getByRole('combobox', { name: 'Allowed hosts' }).fill('127.0.0.1');
      await admin.keyboard.press('Enter');
      await admin.getByRole('button', { name: 'Save' }).filter({ visible: true }).click();
      await admin.getByText('Saved', { exact: true }).waitFor();
      await picture(admin, 'webhook-hosts');
    });
    await step('and gets a secret, this once', async () => {
      await visit(admin, PAGE('subscriptions'));
      await admin.getByRole('button', { name: 'Add a subscription' }).click();
      await drawer.getByLabel('Title').fill(NAME);
      await drawer.getByLabel('Address').fill(receiver.url);
      await tick(drawer.getByLabel('Ticket filed'));
      await tick(drawer.getByLabel('Comment added'));
      await drawer.getByRole('button', { name: 'Save' }).click();
      await drawer.getByText('Copy the secret now').waitFor();
      secret = (await drawer.locator('code').innerText()).trim();
      assert(/^whsec_.{44}$/.test(secret), 'the secret to be shown');
    });
    await step('a test reaches the receiver, signed with it', async () => {
      await drawer.getByRole('button', { name: 'Send a test' }).click();
      await drawer.getByText(/^Taken with 204 in \d+ ms$/).waitFor();
      await drawer.getByText(/^Taken with 204/).scrollIntoViewIfNeeded();
      await picture(admin, 'webhook-subscription');
      const [{ headers, body }] = receiver.taken;
      assert(verifyWebhook(secret, headers, body).event === 'ping', 'a ping that the example of the docs takes');
      await drawer.getByRole('button', { name: 'Cancel' }).click();
      await drawer.waitFor({ state: 'hidden' });
      await admin.getByText(NAME).first().waitFor();
    });
    await step('what a receiver does not take waits and shows why', async () => {
      receiver.status = 500;
      const { id } = await api.post('ticketingTickets:create', { title: TICKET });
      await expect(async () => (await deliveries(api, id))[0]?.lastStatus === 500, 'the delivery to fail');
      await visit(admin, PAGE('deliveries'));
      await admin.getByText(/^Answered with an error: 500/).first().waitFor();
      await picture(admin, 'webhook-deliveries');
    });
    await step('it can be looked at, and sent again under the same id', async () => {
      await admin.getByRole('button', { name: /^Payload of/ }).first().click();
      const dialog = admin.getByRole('dialog', { name: /^Payload of/ });
      await dialog.getByText(TICKET).waitFor();
      // A dialog that still grows does not hear the key.
      await dialogAtRest(admin);
      await picture(admin, 'webhook-payload');
      await admin.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      receiver.status = 204;
      await admin.getByRole('button', { name: /^Replay e?\d+/ }).first().click();
      await admin.getByText('Sending again: 1').waitFor();
      await expect(() => receiver.told(TICKET).length === 2, 'the ticket to be told again');
      const [first, second] = receiver.told(TICKET);
      assert(first.headers['webhook-id'] === second.headers['webhook-id'], 'the same id');
      verifyWebhook(secret, second.headers, second.body);
      await admin.getByRole('button', { name: 'Refresh' }).filter({ visible: true }).click();
      await admin.locator('.ant-table-row:visible').filter({ hasText: 'Delivered' }).first().waitFor();
    });
    await step('the same pages in Chinese', async () => {
      const chinese = await open('admin', { language: 'zh-CN' });
      await chinese.goto(PAGE('deliveries'));
      await chinese.locator('.ant-table-row:visible').filter({ hasText: '已投递' }).first().waitFor();
      await picture(chinese, 'webhook-deliveries-zh');
      await chinese.goto(PAGE('subscriptions'));
      await chinese.getByRole('button', { name: `编辑“${NAME}”` }).click();
      const own = chinese.getByRole('dialog').filter({ hasText: NAME });
      await own.getByText('发送测试').waitFor();
      await picture(chinese, 'webhook-subscription-zh');
      await noKeyIsLeft(own, [NAME]);
      await chinese.goto(PAGE('hosts'));
      await chinese.getByText('允许所有内网').waitFor();
      await picture(chinese, 'webhook-hosts-zh');
    });
    await step('nothing of it is left for others', async () => {
      for (const { id } of await api.get(`ticketingWebhookSubscriptions:list?${query({ filter: { title: NAME } })}`)) await api.post(`ticketingWebhookSubscriptions:destroy?filterByTk=${id}`);
    });
  } finally {
    receiver.stop();
  }
}

const deliveries = (api, ticketId) => api.get(`ticketingWebhookDeliveries:list?${query({ filter: { ticketId } })}`);

async function startReceiver() {
  const taken = [];
  const receiver = { taken, status: 204, told: (name) => taken.filter(({ body }) => body.includes(name)) };
  const server = http.createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    taken.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
    response.writeHead(receiver.status).end(receiver.status === 204 ? undefined : 'the disk is full');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${server.address().port}/hooks`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  });
}
