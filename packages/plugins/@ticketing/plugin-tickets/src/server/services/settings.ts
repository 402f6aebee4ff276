import type { Database, Transaction } from '@nocobase/database';
import { readSmallTable } from './read-small-table';

export interface TicketSettings {
  reopenWindowDays: number;
  autoCloseDays: number;
  timeZone: string;
  /** Where people reach the app, for links in mails: https://desk.example.com, without a slash at the end. Null: nobody said. */
  publicUrl: string | null;
}

type Stored = { key: string } & { [setting in keyof TicketSettings]: TicketSettings[setting] | null };

export const DEFAULT_SETTINGS: TicketSettings = { reopenWindowDays: 7, autoCloseDays: 3, timeZone: 'UTC', publicUrl: null };
export const SETTINGS_KEY = 'default';

/** The desk's settings; the defaults where an admin left a field empty. Read on every use: another node may have changed them. */
export async function readSettings(db: Database, transaction?: Transaction): Promise<TicketSettings> {
  const rows = await readSmallTable<Stored>(db, 'ticketingSettings', ['key', 'reopenWindowDays', 'autoCloseDays', 'timeZone', 'publicUrl'], 'key', transaction);
  const stored: Partial<Stored> = rows.find(({ key }) => key === SETTINGS_KEY) ?? {};
  return {
    reopenWindowDays: stored.reopenWindowDays ?? DEFAULT_SETTINGS.reopenWindowDays,
    autoCloseDays: stored.autoCloseDays ?? DEFAULT_SETTINGS.autoCloseDays,
    timeZone: stored.timeZone || DEFAULT_SETTINGS.timeZone,
    publicUrl: stored.publicUrl?.trim().replace(/\/+$/, '') || DEFAULT_SETTINGS.publicUrl,
  };
}

/** Whether the runtime knows this IANA time zone. */
export function isTimeZone(name: unknown): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(name) });
    return typeof name === 'string' && name.length > 0;
  } catch {
    return false;
  }
}

/** Whether this can stand in front of a path in a mail. */
export function isPublicUrl(value: unknown): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(String(value).trim()).protocol);
  } catch {
    return false;
  }
}
