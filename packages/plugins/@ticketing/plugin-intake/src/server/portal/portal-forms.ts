import type { Model } from '@nocobase/database';
import { categoryTreeOf, describeDetailsFields, enabledCategories, type CategoryNode, type FieldDescription } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { detailFieldsOf } from '../pipeline/detail-fields';

/** A kind of request customers may file, with what they are asked. */
export interface PortalForm {
  code: string;
  title: string;
  icon: string | null;
  description: string | null;
  categories: CategoryNode[];
  fields: FieldDescription[];
}

export async function readForms(desk: IntakeDesk): Promise<PortalForm[]> {
  const types = (await desk.db.getRepository('ticketingBusinessTypes').find({ filter: { isEnabled: true }, appends: ['categories'], sort: ['sort', 'id'] })) as Model[];
  const all = await enabledCategories(desk.db);
  // Types from before the portal have no answer: they are in it.
  return Promise.all(types.filter((type) => type.get('isInPortal') !== false).map((type) => formOf(desk, type, all)));
}

async function formOf({ db }: IntakeDesk, type: Model, all: Model[]): Promise<PortalForm> {
  const collection = (type.get('detailsCollection') as string | null) ?? null;
  const open = new Set(portalFieldsOf(db, collection, type.get('portalFields')));
  const text = (column: string) => (type.get(column) as string | null) ?? null;
  return {
    code: String(type.get('code')),
    title: text('title') ?? '',
    icon: text('icon'),
    description: text('description'),
    categories: categoryTreeOf(type, all),
    fields: collection ? (await describeDetailsFields(db, collection)).filter(({ name }) => open.has(name)) : [],
  };
}

/** What customers fill in: what the admin chose among the plain fields, else all that is not for the desk to find out. */
function portalFieldsOf(db: IntakeDesk['db'], collection: string | null, chosen: unknown): string[] {
  const plain = detailFieldsOf(db, collection);
  if (Array.isArray(chosen) && chosen.length) return plain.filter((name) => chosen.includes(name));
  return plain.filter((name) => !db.getCollection(String(collection)).getField(name)?.options.isForDesk);
}
