import type { Context, Next } from '@nocobase/actions';
import type { Database, Model } from '@nocobase/database';
import { mirrorOf } from '../../domain';
import { detailFieldsOf } from '../pipeline/detail-fields';

/** Requests that ask which fields there are: of a form, and in its editor. */
const ASKS = ['publicForms:getMeta', 'collections:listMeta'];

/**
 * Lets submissions have the fields of every business type, so that an administrator can put them on a form: virtual ones, whose values go into the
 * business row. Made anew before anybody asks for them, so that each node knows a field another one has just got.
 */
export const mirrorDetailsFields = (db: Database) => async (ctx: Context, next: Next) => {
  const { resourceName, actionName } = ctx.action ?? {};
  if (ASKS.includes(`${resourceName}:${actionName}`)) await mirrorFields(db);
  await next();
};

async function mirrorFields(db: Database): Promise<void> {
  const submissions = db.getCollection('ticketingSubmissions');
  const types = (await db.getCollection('ticketingBusinessTypes').model.findAll({ order: [['sort', 'ASC'], ['id', 'ASC']] })) as Model[];
  const wanted = new Map<string, object>();
  for (const type of types) {
    const [collection, association] = [type.get('detailsCollection') as string | null, type.get('association') as string | null];
    for (const field of association ? detailFieldsOf(db, collection) : []) {
      const { uiSchema, interface: kind } = (db.getCollection(collection ?? '').getField(field).options ?? {}) as { uiSchema?: object; interface?: string };
      wanted.set(mirrorOf(association ?? '', field), { type: 'virtual', interface: kind, uiSchema, ticketingMirrors: collection });
    }
  }
  for (const [name, field] of submissions.fields as Map<string, { options: { ticketingMirrors?: string } }>) {
    if (field.options.ticketingMirrors && !wanted.has(name)) submissions.removeField(name);
  }
  for (const [name, options] of wanted) {
    const known = submissions.getField(name)?.options;
    if (!known || JSON.stringify([known.interface, known.uiSchema]) !== JSON.stringify([(options as { interface?: string }).interface, (options as { uiSchema?: object }).uiSchema])) {
      submissions.setField(name, options as never);
    }
  }
}
