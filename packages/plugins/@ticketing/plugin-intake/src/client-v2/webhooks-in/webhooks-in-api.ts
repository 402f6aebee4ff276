import type { RequestClient } from '@ticketing/plugin-tickets/client-v2';
import { ALL_ROWS, settingsRequests, type Choice } from '@ticketing/plugin-tickets/forms';
import type { Submission } from '../../domain';
import type { SourceValues } from './source-draft';
import type { SourceExample, SourceRow } from './source-row';

export interface PreviewProblem {
  /** Of which submission, from 0; null for all of them. */
  index: number | null;
  field: string;
  message: string;
}

export interface Preview {
  accepted: boolean;
  /** Null where there is a problem. */
  submissions: (Submission | null)[];
  problems: PreviewProblem[];
}

/** What the settings of webhook sources ask. */
export function webhooksInApi(client: RequestClient) {
  const { get, post, save, destroy } = settingsRequests(client);
  return {
    sources: () => get<SourceRow[]>('ticketingWebhookSources:list', { sort: ['title', 'id'], pageSize: ALL_ROWS }),
    save: (values: SourceValues, id?: string) => save('ticketingWebhookSources', values, id) as Promise<{ id: string | number }>,
    delete: (id: string) => destroy('ticketingWebhookSources', id),
    setSecret: (id: string, secret: string) => post<unknown>('ticketingWebhookSources:setSecret', { secret }, id),
    forgetPreviousSecret: (id: string) => post<unknown>('ticketingWebhookSources:forgetPreviousSecret', {}, id),
    examples: () => get<SourceExample[]>('ticketingWebhookSources:examples'),
    /** What the draft would make of its sample; writes nothing. */
    preview: (values: SourceValues) => post<Preview>('ticketingWebhookSources:preview', { ...values }),
    businessTypes: async (): Promise<Choice[]> =>
      (await get<{ code: string; title: string }[]>('ticketingBusinessTypes:list', { fields: ['code', 'title'], filter: { isEnabled: true }, sort: ['sort'], pageSize: ALL_ROWS }))
        .map(({ code, title }) => ({ value: code, label: title })),
    /** The fields of a business type a webhook can fill. */
    detailFields: async (businessTypeCode: string): Promise<Choice[]> =>
      (await get<{ name: string; title: string }[]>('ticketingWebhookSources:detailFields', { businessTypeCode })).map(({ name, title }) => ({ value: `details.${name}`, label: title })),
  };
}

export type WebhooksInApi = ReturnType<typeof webhooksInApi>;
