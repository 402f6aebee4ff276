import type { Context, Next } from '@nocobase/actions';
import type { Model } from '@nocobase/database';
import type { IntakeDesk } from '../intake-desk';
import { detailFieldsOf } from '../pipeline/detail-fields';
import { onlyWhoSetsUp } from './preview';

/** The fields of a business type a mapping can fill, with their titles as they are stored: `{{t(…)}}` is for the browser. */
export const detailFields = ({ db }: IntakeDesk) => async (ctx: Context, next: Next) => {
  await onlyWhoSetsUp(ctx);
  const code = String(ctx.action.params.businessTypeCode ?? '');
  const type = (await db.getCollection('ticketingBusinessTypes').model.findOne({ where: { code, isEnabled: true } })) as Model | null;
  const collection = (type?.get('detailsCollection') as string | null) ?? null;
  ctx.body = detailFieldsOf(db, collection).map((name) => {
    const { uiSchema } = db.getCollection(String(collection)).getField(name).options as { uiSchema?: { title?: string } };
    return { name, title: uiSchema?.title ?? name };
  });
  await next();
};
