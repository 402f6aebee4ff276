import type { Database, Model, Transaction } from '@nocobase/database';
import type { PagePiece, TabPiece } from '@ticketing/plugin-tickets';
import type { Seed } from '../seeds/seed';
import { DESK_GROUP } from './menu-group';
import { createRoute, routeBySchemaUid } from './menu-routes';

/** A page in the menu with its tabs. Further tabs an administrator adds are his and no change of ours. */
export function pageSeed(db: Database, piece: PagePiece, version: number): Seed {
  const hasTabBar = piece.tabs.length > 1;
  const groupUid = (piece.group ?? DESK_GROUP).uid;

  const addMissingTabs = async (page: Model, transaction: Transaction) => {
    for (const tab of piece.tabs) {
      if (await routeBySchemaUid(db, tab.uid, transaction)) continue;
      await createTab(db, page, { ...tab, hidden: !hasTabBar }, transaction);
    }
  };

  return {
    key: piece.key,
    kind: 'page',
    title: piece.title,
    version,
    hasPlace: async (transaction) => (await routeBySchemaUid(db, groupUid, transaction)) !== null,

    async read(transaction) {
      const page = await routeBySchemaUid(db, piece.uid, transaction);
      if (!page) return null;
      const tabs = await Promise.all(piece.tabs.map((tab) => routeBySchemaUid(db, tab.uid, transaction)));
      return JSON.stringify([page, ...tabs].map((route) => [route?.get('title'), route?.get('icon')]));
    },

    async create(transaction) {
      const group = await routeBySchemaUid(db, groupUid, transaction);
      const { uid, title, icon, roles } = piece;
      const route = { type: 'flowPage' as const, schemaUid: uid, title, icon, roles, parentId: group?.get('id') as string };
      const page = await createRoute(db, { ...route, enableTabs: hasTabBar, displayTitle: true }, transaction);
      await addMissingTabs(page, transaction);
    },

    async replace(transaction) {
      const page = await routeBySchemaUid(db, piece.uid, transaction);
      if (!page) return;
      await page.update({ title: piece.title, icon: piece.icon, enableTabs: hasTabBar }, { transaction });
      for (const tab of piece.tabs) {
        const route = await routeBySchemaUid(db, tab.uid, transaction);
        await route?.update({ title: tab.title, icon: tab.icon ?? null }, { transaction });
      }
      await addMissingTabs(page, transaction);
    },
  };
}

/** A tab on the page of another pack; shown to the roles that see the page unless it names its own. */
export function tabSeed(db: Database, piece: TabPiece, version: number, rolesOfPage: (page: string) => string[]): Seed {
  const { tab, page: pageUid } = piece;
  return {
    key: piece.key,
    kind: 'page',
    title: tab.title,
    version,
    hasPlace: async (transaction) => (await routeBySchemaUid(db, pageUid, transaction)) !== null,
    async read(transaction) {
      const route = await routeBySchemaUid(db, tab.uid, transaction);
      return route && JSON.stringify([route.get('title'), route.get('icon')]);
    },
    async create(transaction) {
      const page = await routeBySchemaUid(db, pageUid, transaction);
      if (!page) return;
      await createTab(db, page, { ...tab, roles: tab.roles ?? rolesOfPage(pageUid), hidden: false }, transaction);
      // A page that had one tab so far has no tab bar.
      if (!page.get('enableTabs')) await page.update({ enableTabs: true }, { transaction });
    },
    async replace(transaction) {
      const route = await routeBySchemaUid(db, tab.uid, transaction);
      await route?.update({ title: tab.title, icon: tab.icon ?? null }, { transaction });
    },
  };
}

interface NewTab {
  uid: string;
  title: string;
  icon?: string;
  roles: string[];
  hidden: boolean;
}

const createTab = (db: Database, page: Model, { uid, title, icon, roles, hidden }: NewTab, transaction: Transaction) =>
  createRoute(db, { type: 'tabs', schemaUid: uid, title, icon, roles, hidden, parentId: page.get('id') as string }, transaction);
