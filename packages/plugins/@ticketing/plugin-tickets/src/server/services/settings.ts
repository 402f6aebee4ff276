import type { Database, Transaction } from '@nocobase/database';

export interface TicketSettings {
  reopenWindowDays: number;
  autoCloseDays: number;
  timeZone: string;
}

export const DEFAULT_SETTINGS: TicketSettings = { reopenWindowDays: 7, autoCloseDays: 3, timeZone: 'UTC' };
export const SETTINGS_KEY = 'default';

/** The desk's settings; the defaults where an admin left a field empty. Read on every use: another node may have changed them. */
export async function readSettings(db: Database, transaction?: Transaction): Promise<TicketSettings> {
  const row = await db.getCollection('ticketingSettings').model.findOne({ where: { key: SETTINGS_KEY }, transaction, raw: true });
  const stored = (row ?? {}) as Partial<TicketSettings>;
  return {
    reopenWindowDays: stored.reopenWindowDays ?? DEFAULT_SETTINGS.reopenWindowDays,
    autoCloseDays: stored.autoCloseDays ?? DEFAULT_SETTINGS.autoCloseDays,
    timeZone: stored.timeZone || DEFAULT_SETTINGS.timeZone,
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
