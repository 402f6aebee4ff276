import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApp, type SecondNode, type TestApp } from '@test/harness';
import { anIntake, type Receipt } from './an-intake';

const [SUBMISSIONS, EQUAL, AT_ONCE] = [1000, 100, 50];
/** A thousand tickets take their time on a busy machine. */
const LIMIT_MS = 240_000;
let t: TestApp;
let other: SecondNode;
let intake: ReturnType<typeof anIntake>;

beforeAll(async () => {
  t = await startApp();
  other = await t.secondNode();
  intake = anIntake(t);
});
afterAll(() => t.stop());

/** All of them through both nodes, so many at the same moment. */
async function submitAll(bodies: readonly object[]): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  let next = 0;
  const line = async () => {
    for (let index = next++; index < bodies.length; index = next++) receipts[index] = await intake.receipt(bodies[index], index % 2 ? t.admin : other.admin);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return receipts;
}

it('1,000 submissions at once on two nodes, 100 of them with one key, make 901 tickets, and everybody gets a number', async () => {
  const bodies = Array.from({ length: SUBMISSIONS }, (_, i) =>
    i % (SUBMISSIONS / EQUAL) === 0 ? { title: `again ${i}`, sourceSystem: 'alarm', externalRefId: 'the same' } : { title: `alarm ${i}`, sourceSystem: 'alarm', externalRefId: String(i) });
  const receipts = await submitAll(bodies);
  expect(receipts.filter(({ ticketNo }) => /^TKT-\d{8}-\d{4}$/.test(ticketNo))).toHaveLength(SUBMISSIONS);
  expect(new Set(receipts.map(({ ticketNo }) => ticketNo)).size).toBe(SUBMISSIONS - EQUAL + 1);
  expect(await intake.tickets({ sourceSystem: 'alarm' })).toBe(SUBMISSIONS - EQUAL + 1);
  expect(receipts.filter(({ isDuplicate }) => isDuplicate)).toHaveLength(EQUAL - 1);
}, LIMIT_MS);

it('a stranger who writes many times at the same moment is one contact', async () => {
  await submitAll(Array.from({ length: 20 }, (_, i) => ({ title: `question ${i}`, contact: { email: 'new@stranger.test', name: 'New' } })));
  expect(await t.db.getRepository('ticketingContacts').count({ filter: { email: 'new@stranger.test' } })).toBe(1);
});

it('the same key at the same moment on both nodes is answered once', async () => {
  const submit = (node: TestApp, i: number) => node.admin.withHeader('Idempotency-Key', 'together').post('ticketingIntake:submit', { title: 'together', description: `${i - i}` });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => submit(i % 2 ? t : other, i)));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(9);
});

it('a key whose time is over, and which the other node sweeps away just now, can be had', async () => {
  const claims = t.db.getCollection('ticketingDedupeClaims').model;
  const asks = { title: 'swept', contact: { email: 'swept@stranger.test', name: 'Swept' } };
  await intake.receipt(asks);
  await t.db.getRepository('ticketingContacts').destroy({ filter: { email: 'swept@stranger.test' } });
  let swept = 0;
  // Between the insert that meets the key and the look at whose it is.
  claims.addHook('beforeFind', 'sweep', async ({ where }: { where?: { key?: string } }) => {
    if (!where?.key?.startsWith('contact:') || swept) return;
    // MariaDB keeps a sweep waiting until the transaction has read it.
    const gone = claims.destroy({ where: { key: where.key }, hooks: false }).then(() => { swept += 1; });
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 500))]);
  });
  const receipt = await intake.receipt({ ...asks, title: 'swept again' });
  claims.removeHook('beforeFind', 'sweep');
  expect((await intake.ticket(receipt.ticketId)).contactId).toBeTruthy();
  expect(await t.db.getRepository('ticketingContacts').count({ filter: { email: 'swept@stranger.test' } })).toBe(1);
});
