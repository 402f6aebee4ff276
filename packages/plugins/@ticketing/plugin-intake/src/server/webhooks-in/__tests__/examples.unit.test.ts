import { expect, it } from 'vitest';
import { isMappingField, requestFrom } from '../../../domain';
import { WEBHOOK_EXAMPLES } from '../examples';
import { evaluateExpressions } from '../expressions/evaluate-expressions';

const of = async (key: string, change: (sample: Record<string, never>) => object = (sample) => sample) => {
  const { accept, each, mapping, sample } = WEBHOOK_EXAMPLES.find((one) => one.key === key) as (typeof WEBHOOK_EXAMPLES)[number];
  const { isAccepted, items, problems } = await evaluateExpressions({ payload: change(structuredClone(sample) as Record<string, never>), accept, each, mapping });
  expect([...problems, ...items.flatMap((item) => item.problems)]).toEqual([]);
  return { isAccepted, requests: items.map(({ values }) => requestFrom(values)) };
};

it('fills only what a submission has', () => {
  for (const { mapping } of WEBHOOK_EXAMPLES) expect(Object.keys(mapping).filter((field) => !isMappingField(field))).toEqual([]);
});

it('a GitHub issue becomes one submission with its link, known by repository and number', async () => {
  const { requests } = await of('github-issue');
  expect(requests).toMatchObject([{ title: 'Export of the price list ends with an empty file', customerUrgency: 'high', contact: { name: 'mira-k' }, externalRefId: 'example-works/price-list#128' }]);
  expect(requests[0].description).toMatch(/^Since the update.*https:\/\/github\.com\/example-works\/price-list\/issues\/128$/s);
});

it('of GitHub nothing else is taken: closed issues, comments, pull requests, pings', async () => {
  for (const change of [
    (sample: object) => ({ ...sample, action: 'closed' }),
    (sample: object) => ({ ...sample, comment: { body: 'me too' } }),
    (sample: Record<string, never>) => ({ ...sample, issue: { ...(sample.issue as object), pull_request: { url: 'x' } } }),
    () => ({ zen: 'Design for failure.', hook_id: 1 }),
  ]) expect((await of('github-issue', change)).isAccepted).toBe(false);
});

it('an issue without a text and without labels is one, too', async () => {
  const { requests } = await of('github-issue', (sample) => ({ ...sample, issue: { ...(sample.issue as object), body: null, labels: [] } }));
  expect(requests).toMatchObject([{ description: expect.stringMatching(/^\n\nhttps:/), customerUrgency: 'normal' }]);
});

it('a Stripe dispute says how much, why, and until when', async () => {
  const { requests } = await of('stripe-dispute');
  expect(requests).toEqual([{
    title: 'Dispute of 129.50 EUR: product not received', description: 'Charge: ch_sample_7781\nPayment: pi_sample_5530\nEvidence is due by 2026-03-12', customerUrgency: 'high',
    contact: { name: 'Paula Lindqvist', email: 'paula@example.org' }, externalRefId: 'dp_sample_0042',
  }]);
});

it('a dispute in yen has no cents', async () => {
  const { requests } = await of('stripe-dispute', (sample) => {
    Object.assign((sample.data as unknown as { object: object }).object, { currency: 'jpy', amount: 5000 });
    return sample;
  });
  expect(requests[0].title).toBe('Dispute of 5,000 JPY: product not received');
});

it('each firing alert of a group becomes a submission, with an urgency by its severity', async () => {
  const { requests } = await of('alertmanager');
  expect(requests).toMatchObject([
    { title: 'The disk of db-1 is almost full', customerUrgency: 'critical', externalRefId: '5c1f09be77a3d210@2026-03-02T07:55:12.400Z', contact: { name: 'Alertmanager service-desk' } },
    { title: 'The disk of db-2 is almost full', customerUrgency: 'normal' },
  ]);
  expect(requests[0].description).toContain('instance: db-1');
});

it('an alert that is over makes no ticket', async () => {
  expect((await of('alertmanager', (sample) => ({ ...sample, status: 'resolved' }))).isAccepted).toBe(false);
  const { requests } = await of('alertmanager', (sample) => ({ ...sample, alerts: (sample.alerts as object[]).map((alert, index) => ({ ...alert, status: index ? 'resolved' : 'firing' })) }));
  expect(requests).toHaveLength(1);
});
