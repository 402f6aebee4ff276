import type { Database, Model } from '@nocobase/database';
import { readSettings, type TicketSettings } from '@ticketing/plugin-tickets';
import type { AlertText, TextLevel } from './alert-text';

/** What messages are written with: read once for many alerts. */
export interface Telling {
  texts: Record<TextLevel, AlertText[]>;
  settings: TicketSettings;
  /** The language the app shows to people who never chose one. */
  language: string;
}

export async function readTelling(db: Database): Promise<Telling> {
  return { texts: await readTexts(db), settings: await readSettings(db), language: await languageOfApp(db) };
}

async function readTexts(db: Database): Promise<Telling['texts']> {
  const rows = (await db.getRepository('ticketingSlaTemplates').find({ sort: ['id'] })) as Model[];
  const textsOf = (level: TextLevel) => rows.filter((row) => row.get('level') === level).map((row): AlertText => ({
    languageCode: (row.get('languageCode') as string | null) || null,
    title: String(row.get('title') ?? ''),
    content: String(row.get('content') ?? ''),
    emailChannel: (row.get('emailChannel') as string | null)?.trim() || null,
  }));
  return { warn: textsOf('warn'), breach: textsOf('breach'), escalate: textsOf('escalate') };
}

async function languageOfApp(db: Database): Promise<string> {
  const settings = (await db.getRepository('systemSettings').findOne({ fields: ['enabledLanguages'] })) as Model | null;
  const [first] = (settings?.get('enabledLanguages') as string[] | null) ?? [];
  return first ?? 'en-US';
}
