import { expect, it, vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { modelLoaders } from '../../model-loaders';
import { addressOf } from '../source-row';
import { WebhookSourceSettingsBlockModel } from '../WebhookSourceSettingsBlockModel';

it.each(Object.entries(modelLoaders))('%s is exported under the name pages store', async (name, { loader }) => {
  expect(await loader()).toHaveProperty(name);
});

it('the settings keep their parts between renders, or every render would load everything', () => {
  const model = Object.assign(new WebhookSourceSettingsBlockModel(), { context: { api: { request: vi.fn(), axios: { defaults: { baseURL: '/nocobase/api/' } } }, t } });
  const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: { apiUrl: string } }[];
  expect(second.props).toEqual(first.props);
  expect(first.props.apiUrl).toBe('/nocobase/api/');
});

it.each([
  ['/api/', 'http://localhost:3000/api/ticketingWebhooks:receive?source=k'],
  ['/desk/api', 'http://localhost:3000/desk/api/ticketingWebhooks:receive?source=k'],
  ['https://desk.example.org/api/', 'https://desk.example.org/api/ticketingWebhooks:receive?source=k'],
])('an API at %s is posted to at %s', (apiUrl, address) => {
  expect(addressOf({ key: 'k' }, apiUrl)).toBe(address);
});
