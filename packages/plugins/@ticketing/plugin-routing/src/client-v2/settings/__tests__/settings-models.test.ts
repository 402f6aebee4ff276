import { describe, expect, it, vi } from 'vitest';
import { t } from '../../__tests__/fake-words';
import { modelLoaders } from '../../model-loaders';
import { RoutingAgentSettingsBlockModel, RoutingQueueSettingsBlockModel } from '../RoutingSettingsModels';

describe('the blocks of routing', () => {
  it.each(Object.entries(modelLoaders))('%s is exported under the name pages store', async (name, { loader }) => {
    expect(await loader()).toHaveProperty(name);
  });

  it('keep their parts between renders, or every render would load everything', () => {
    const model = Object.assign(new RoutingQueueSettingsBlockModel(), { context: { api: { request: vi.fn() }, t } });
    const [first, second] = [model.renderComponent(), model.renderComponent()] as { props: Record<string, unknown> }[];
    expect(second.props).toEqual(first.props);
  });

  it('learn from the host whether there are calendars, and which languages', () => {
    const fields: Record<string, object> = { calendarId: {}, languageCode: { uiSchema: { enum: [{ value: 'zh', label: 'Chinese' }] } } };
    const getField = (name: string) => fields[name];
    const model = Object.assign(new RoutingAgentSettingsBlockModel(), {
      context: { api: { request: vi.fn() }, t, dataSourceManager: { getCollection: () => ({ getField }) } },
    });
    const { props } = model.renderComponent() as { props: { hasCalendars: boolean; columnChoices(collection: string, field: string): unknown } };
    expect(props.hasCalendars).toBe(true);
    expect(props.columnChoices('ticketingTickets', 'languageCode')).toEqual([{ value: 'zh', label: 'Chinese' }]);
  });
});
