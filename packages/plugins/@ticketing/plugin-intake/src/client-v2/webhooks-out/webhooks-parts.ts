import type { FlowContext } from '@nocobase/flow-engine';
import { choicesOfField, type ColumnChoices } from '@ticketing/plugin-tickets/forms';
import { bindT } from '../locale';
import { webhooksApi } from './webhooks-api';

/** What the pages of outgoing webhooks need of the host; made once per block, since new objects would make React effects run again. */
export function webhooksParts(context: FlowContext) {
  const columnChoices: ColumnChoices = (collection, field) => choicesOfField(context.dataSourceManager?.getCollection?.('main', collection)?.getField?.(field));
  return { api: webhooksApi(context.api), columnChoices, t: bindT(context) };
}

export type WebhooksParts = ReturnType<typeof webhooksParts>;
