import type { Database, Transaction } from '@nocobase/database';

const LAYOUT = 'admin-layout-model';
const APP_SWITCHER = `${LAYOUT}-app-switcher-actions`;

interface FlowModelRepository {
  upsertModel(tree: unknown, options: { transaction: Transaction }): Promise<string>;
}

/**
 * NocoBase 2.2 stores this part of its own layout when the first person opens the modern shell. An agent may not store pages: if he
 * comes before any administrator, every page greets him with "No permissions". So it is stored here, as the host would.
 */
export async function completeHostLayout(db: Database, transaction: Transaction): Promise<void> {
  const { repository, model } = db.getCollection('flowModels');
  if (await model.findByPk(APP_SWITCHER, { transaction })) return;
  const node = { uid: APP_SWITCHER, use: 'AppSwitcherActionPanelModel', parentId: LAYOUT, subKey: 'appSwitcher', subType: 'object' };
  await (repository as unknown as FlowModelRepository).upsertModel(node, { transaction });
}
