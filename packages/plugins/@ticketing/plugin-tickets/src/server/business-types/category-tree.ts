import type { Database, Model } from '@nocobase/database';

export interface CategoryNode {
  code: string;
  title: string;
  children: CategoryNode[];
}

/** The enabled categories in their order. */
export const enabledCategories = (db: Database): Promise<Model[]> =>
  db.getCollection('ticketingCategories').model.findAll({ where: { isEnabled: true }, order: [['sort', 'ASC'], ['id', 'ASC']] }) as Promise<Model[]>;

/** The categories a business type (read with its `categories`) offers among `all`; one without chosen categories offers them all. */
export function categoryTreeOf(type: Model, all: Model[]): CategoryNode[] {
  const chosen = ((type.get('categories') as Model[] | null) ?? []).map((category) => String(category.get('id')));
  const top = chosen.length ? all.filter((category) => chosen.includes(String(category.get('id')))) : all.filter((category) => !category.get('parentId'));
  return top.map((category) => nodeOf(category, all));
}

function nodeOf(category: Model, all: Model[]): CategoryNode {
  const children = all.filter((child) => String(child.get('parentId')) === String(category.get('id')));
  return {
    code: category.get('code') as string,
    title: category.get('title') as string,
    children: children.map((child) => nodeOf(child, all)),
  };
}
