import { signIn } from '../lib/api.mjs';
import { ADDRESS } from '../lib/desk-window.mjs';
import { assert } from '../lib/expect.mjs';

export const title = 'Somebody without a role of the desk sees nothing of it';

export default async function ({ step, open, people, url }) {
  const max = await signIn(url, people.max);
  await step('nothing of it is in his menu', async () => {
    const page = await open('max');
    await page.goto('/v/admin');
    await page.locator('.anticon-user').first().waitFor();
    assert((await page.getByText('Service desk').count()) === 0, 'no entry "Service desk"');
    const routes = await max.get('desktopRoutes:listAccessible?tree=true&sort=sort');
    assert(JSON.stringify(routes).includes('ticketing_') === false, 'no page of the desk among his routes');
  });
  await step('a page opened by its address shows no tickets', async () => {
    const page = await open('max');
    await page.goto(ADDRESS.all);
    await page.getByText(/page not found|404|no permission|does not exist/i).first().waitFor();
    assert((await page.getByText(/TKT-\d{8}/).count()) === 0, 'no ticket number');
  });
  await step('the HTTP interface refuses him', async () => {
    for (const path of ['ticketingTickets:list', 'ticketingComments:list', 'ticketingActivities:list', 'ticketingCustomers:list', 'ticketingSettings:list', 'ticketingSeeds:list', 'ticketingRentalDetails:list']) {
      const status = await max.status(path);
      assert(status === 403 || status === 404, `${path} refused, got ${status}`);
    }
    assert((await max.status('ticketingTickets:create', { title: 'x' })) === 403, 'filing refused');
    assert((await max.status('ticketingDemo:remove', {})) === 403, 'removing demo data refused');
  });
}
