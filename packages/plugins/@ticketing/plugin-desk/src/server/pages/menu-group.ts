import type { Database, Transaction } from '@nocobase/database';
import { tExpression } from '../locale';
import type { Seed } from '../seeds/seed';
import { createRoute, routeBySchemaUid } from './menu-routes';

export const MENU_GROUP = 'ticketing_desk';
const VERSION = 1;
const TITLE = tExpression('Service desk');

/** The entry of the menu all pages of the desk stand under. */
export const menuGroupSeed = (db: Database, roles: string[]): Seed => ({
  key: `group:${MENU_GROUP}`,
  kind: 'page',
  title: TITLE,
  version: VERSION,
  hasPlace: async () => true,
  async read(transaction: Transaction) {
    const route = await routeBySchemaUid(db, MENU_GROUP, transaction);
    return route && JSON.stringify([route.get('title'), route.get('icon')]);
  },
  async create(transaction) {
    const route = { type: 'group' as const, schemaUid: MENU_GROUP, title: TITLE, icon: 'CustomerServiceOutlined', roles };
    await createRoute(db, route, transaction);
  },
  async replace(transaction) {
    const route = await routeBySchemaUid(db, MENU_GROUP, transaction);
    await route?.update({ title: TITLE, icon: 'CustomerServiceOutlined' }, { transaction });
  },
});
