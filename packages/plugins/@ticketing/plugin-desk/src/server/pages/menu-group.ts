import type { Database, Transaction } from '@nocobase/database';
import type { PackGroup } from '@ticketing/plugin-tickets';
import { tExpression } from '../locale';
import type { Seed } from '../seeds/seed';
import { createRoute, routeBySchemaUid } from './menu-routes';

const VERSION = 1;

/** The entry of the menu all pages of the desk stand under. */
export const DESK_GROUP: PackGroup = { uid: 'ticketing_desk', title: tExpression('Service desk'), icon: 'CustomerServiceOutlined' };

/** An entry of the menu with pages under it. */
export const menuGroupSeed = (db: Database, { uid, title, icon }: PackGroup, roles: string[]): Seed => ({
  key: `group:${uid}`,
  kind: 'page',
  title,
  version: VERSION,
  hasPlace: async () => true,
  async read(transaction: Transaction) {
    const route = await routeBySchemaUid(db, uid, transaction);
    return route && JSON.stringify([route.get('title'), route.get('icon')]);
  },
  async create(transaction) {
    await createRoute(db, { type: 'group', schemaUid: uid, title, icon, roles }, transaction);
  },
  async replace(transaction) {
    const route = await routeBySchemaUid(db, uid, transaction);
    await route?.update({ title, icon }, { transaction });
  },
});
