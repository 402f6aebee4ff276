import type { Database, Model, Transaction } from '@nocobase/database';
import type { IntakeDesk } from '../intake-desk';
import { inLanguage } from '../locale';
import { SETTINGS_KEY } from '../settings/intake-settings';
import { detailFieldsOf } from '../pipeline/detail-fields';
import { formTree } from './form-tree';

interface FlowModels {
  upsertModel(tree: object, options: { transaction: unknown }): Promise<unknown>;
}

/**
 * Gives each business type a stock public form, once: what an administrator changes or deletes stays so. Where public forms are switched off there are
 * none yet; they come when the plugin is on.
 */
export async function seedForms(desk: IntakeDesk): Promise<void> {
  const { db } = desk;
  if (!db.hasCollection('publicForms') || !db.hasCollection('flowModels')) return;
  const language = process.env.INIT_APP_LANG === 'zh-CN' ? 'zh-CN' : 'en-US';
  const words = new Map<string, string>();
  for (const key of ['Configure form', 'After successful submission']) words.set(key, await inLanguage(desk.app, language, key));
  await db.sequelize.transaction(async (transaction) => {
    const settings = (await db.getCollection('ticketingIntakeSettings').model.findOne({
      where: { key: SETTINGS_KEY }, transaction, lock: transaction.LOCK.UPDATE,
    })) as Model | null;
    if (!settings) return;
    const seeded = ((settings.get('seededForms') as string[] | null) ?? []).map(String);
    const types = (await db.getCollection('ticketingBusinessTypes').model.findAll({ where: { isEnabled: true }, order: [['sort', 'ASC'], ['id', 'ASC']], transaction })) as Model[];
    const fresh = types.filter((type) => !seeded.includes(String(type.get('code'))));
    for (const type of fresh) if (!type.get('formKey')) await makeForm(db, type, words, await titleOf(desk, type, language), transaction);
    if (fresh.length) await settings.update({ seededForms: [...seeded, ...fresh.map((type) => String(type.get('code')))] }, { transaction });
  });
}

async function makeForm(db: Database, type: Model, words: ReadonlyMap<string, string>, title: string, transaction: Transaction): Promise<void> {
  const code = String(type.get('code'));
  const key = `ticketing_${code}`;
  const association = type.get('association') as string | null;
  await db.getRepository('publicForms').create({
    values: { key, title, type: 'form', version: 'v2', collection: 'main:ticketingSubmissions', enabled: true }, transaction,
  });
  const tree = formTree({ key, title, association, detailFields: detailFieldsOf(db, type.get('detailsCollection') as string | null), words });
  await (db.getCollection('flowModels').repository as unknown as FlowModels).upsertModel(tree, { transaction });
  await type.update({ formKey: key }, { transaction });
}

/** Titles of business types are translation expressions or plain text; a form has one title for all. */
async function titleOf({ app }: IntakeDesk, type: Model, language: string): Promise<string> {
  const title = String(type.get('title'));
  const [, key, ns] = /^\{\{\s*t\("((?:[^"\\]|\\.)*)"(?:,\s*\{\s*ns:\s*"([^"]+)"\s*\})?\s*\)\s*\}\}$/.exec(title) ?? [];
  if (!key) return title;
  await app.localeManager.loadResourcesByLang(language);
  return String(app.i18n.t(JSON.parse(`"${key}"`) as string, { ns, lng: language }));
}
