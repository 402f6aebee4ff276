import type { Database, Model } from '@nocobase/database';

const LANGUAGES = ['en-US', 'zh-CN'];

/** The demo speaks English and Chinese; people can only choose a language the system settings offer. */
export async function offerBothLanguages(db: Database): Promise<void> {
  const settings = (await db.getRepository('systemSettings').findOne({})) as Model | null;
  const offered = (settings?.get('enabledLanguages') as string[] | null) ?? [];
  const missing = LANGUAGES.filter((language) => !offered.includes(language));
  if (settings && missing.length) await settings.update({ enabledLanguages: [...offered, ...missing] });
}
