import { describe, expect, it, vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { webhooksApi } from '../webhooks-api';
import { webhooksOutLoaders } from '../loaders';
import { WebhookDeliveriesBlockModel } from '../WebhooksOutModels';

describe('the blocks of outgoing webhooks', () => {
  it.each(Object.entries(webhooksOutLoaders))('%s is exported under the name pages store', async (name, { loader }) => {
    expect(await loader()).toHaveProperty(name);
  });

  it('keep their parts between renders, or every render would load everything', () => {
    const model = Object.assign(new WebhookDeliveriesBlockModel(), { context: { api: { request: vi.fn() }, t } });
    const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: Record<string, unknown> }[];
    expect(second.props).toEqual(first.props);
  });
});

describe('the requests of outgoing webhooks', () => {
  it('ask for deliveries of a state and a subscription, page by page', async () => {
    const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: [{ id: 1 }], meta: { count: 41 } } as never }));
    const answer = await webhooksApi({ request }).deliveries({ state: 'dead', subscriptionId: '3', page: 2 });
    expect(answer).toEqual({ rows: [{ id: 1 }], count: 41 });
    expect(request.mock.lastCall?.[0].params).toMatchObject({ page: 2, filter: { state: { $eq: 'dead' }, subscriptionId: { $eq: '3' } } });
  });

  it('change the one row of settings there is', async () => {
    const request = vi.fn(async (_options: Record<string, unknown>) => ({ data: { data: [{ id: 5 }] } as never }));
    await webhooksApi({ request }).saveHosts({ allowsPrivateHosts: true, allowedHosts: [] });
    expect(request.mock.lastCall?.[0]).toMatchObject({ url: 'ticketingIntakeSettings:update', params: { filterByTk: '5' } });
  });
});
