import type { Database, Model, Transaction } from '@nocobase/database';

const LAYOUT = 'admin-layout-model';
/** Sees every page; root needs no row. */
const ADMIN = 'admin';

export interface NewRoute {
  type: 'group' | 'flowPage' | 'tabs';
  schemaUid: string;
  title: string;
  icon?: string;
  parentId?: string | number;
  enableTabs?: boolean;
  displayTitle?: boolean;
  hidden?: boolean;
  roles: string[];
}

export const routeBySchemaUid = (db: Database, schemaUid: string, transaction: Transaction): Promise<Model | null> =>
  db.getRepository('desktopRoutes').findOne({ filter: { schemaUid }, transaction });

/**
 * Creates a menu entry and shows it to `roles` and administrators only: NocoBase gives new entries to every role that may see new
 * menus, the stock member role among them.
 */
export async function createRoute(db: Database, { roles, ...route }: NewRoute, transaction: Transaction): Promise<Model> {
  const created: Model = await db.getRepository('desktopRoutes').create({
    values: {
      ...route,
      ...(route.type !== 'group' && { [route.type === 'tabs' ? 'tabSchemaName' : 'menuSchemaUid']: `${route.schemaUid}_menu` }),
      // The HTTP action adds the layout by itself. Without it a page is in nobody's menu, a tab stays empty.
      ...(db.hasCollection('uiLayouts') && { uiLayouts: [LAYOUT] }),
    },
    transaction,
  });
  await showTo(db, created, roles, transaction);
  return created;
}

async function showTo(db: Database, route: Model, roles: string[], transaction: Transaction): Promise<void> {
  const desktopRouteId = route.get('id');
  const visible = db.getRepository('rolesDesktopRoutes');
  await visible.destroy({ filter: { desktopRouteId, roleName: { $notIn: [ADMIN, ...roles] } }, transaction });
  const existing = await db.getRepository('roles').find({ filter: { name: { $in: roles } }, transaction });
  for (const role of existing) {
    const values = { desktopRouteId, roleName: role.get('name') };
    await visible.firstOrCreate({ values, filterKeys: ['desktopRouteId', 'roleName'], transaction });
  }
}
