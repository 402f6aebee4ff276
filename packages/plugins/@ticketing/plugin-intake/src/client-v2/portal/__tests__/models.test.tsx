import type { ReactElement } from 'react';
import { expect, it, vi } from 'vitest';
import { modelLoaders } from '../../model-loaders';
import { PortalRequestBlockModel } from '../PortalRequestBlockModel';
import { PortalTicketsBlockModel } from '../PortalTicketsBlockModel';

it('the models are exported under the names pages store', async () => {
  expect(await modelLoaders.PortalTicketsBlockModel.loader()).toHaveProperty('PortalTicketsBlockModel');
  expect(await modelLoaders.PortalRequestBlockModel.loader()).toHaveProperty('PortalRequestBlockModel');
});

it('the blocks ask the portal, in the language of the page', async () => {
  const request = vi.fn(async () => ({ data: { data: { tickets: [], hasMore: false } } }));
  const context = { api: { request }, t: (key: string) => key, i18n: { language: 'zh-CN' } };
  const elementOf = (model: { renderComponent(): unknown }) => Object.assign(model, { context }).renderComponent() as ReactElement<{ api: { list(query: object): Promise<unknown> }; language?: string }>;
  expect(elementOf(new PortalRequestBlockModel()).props.language).toBe('zh-CN');
  await elementOf(new PortalTicketsBlockModel()).props.api.list({ page: 1, search: '', state: 'open' });
  expect(request).toHaveBeenCalledWith({ url: 'ticketingPortal:list', method: 'get', params: { page: 1, search: '', state: 'open' }, skipNotify: true });
});
