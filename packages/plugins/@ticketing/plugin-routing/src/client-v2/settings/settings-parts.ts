import { choicesOfField, type ColumnChoices } from '@ticketing/plugin-tickets/forms';
import type { FlowContext } from '@nocobase/flow-engine';
import { bindT } from '../locale';
import { settingsApi } from './settings-api';

/** What every settings page needs of the host; made once per block, since new objects would make React effects run again. */
export function settingsParts(context: FlowContext) {
  const fieldOf = (collection: string, field: string) => context.dataSourceManager?.getCollection?.('main', collection)?.getField?.(field);
  const columnChoices: ColumnChoices = (collection, field) => choicesOfField(fieldOf(collection, field));
  return {
    api: settingsApi(context.api),
    columnChoices,
    /** Promised times bring working calendars, and queues a column for one. */
    hasCalendars: Boolean(fieldOf('ticketingQueues', 'calendarId')),
    t: bindT(context),
  };
}

export type SettingsParts = ReturnType<typeof settingsParts>;
