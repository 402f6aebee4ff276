import { PHONE } from '../lib/browser.mjs';
import { ADDRESS, act, hasStatus, openTicket, reply, rows, visit } from '../lib/desk-window.mjs';
import { query, signIn } from '../lib/api.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'An agent on his phone';

export default async function ({ step, open, picture, people, url }) {
  const admin = await signIn(url, people.admin);
  const [ben] = await admin.get(`users:list?${query({ filter: { username: people.ben.account } })}`);
  const ticket = await admin.post('ticketingTickets:create', { title: 'Gate does not close', businessTypeCode: 'repair' });
  await admin.post(`ticketingTickets:assign?filterByTk=${ticket.id}`, { assigneeId: ben.id });

  const page = await open('ben', { size: PHONE });
  const fitsTheScreen = async () => {
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    assert(scrollWidth <= clientWidth, `no sideways scrolling of the page, got ${scrollWidth} > ${clientWidth}`);
  };
  await step('the list fits the screen', async () => {
    await visit(page, ADDRESS.mine);
    await rows(page).first().waitFor();
    await fitsTheScreen();
    await picture(page, 'phone-list');
  });
  await step('a ticket is opened, accepted and answered', async () => {
    await openTicket(page, ticket.title);
    await fitsTheScreen();
    await act(page, 'Accept', { status: 'In progress' });
    await reply(page, 'I am at the gate.');
    await picture(page, 'phone-workspace');
  });
  await step('it is resolved', async () => {
    await act(page, 'Resolve', { resolution: 'Hinge oiled', status: 'Resolved' });
    await hasStatus(page, 'Resolved');
  });
}
