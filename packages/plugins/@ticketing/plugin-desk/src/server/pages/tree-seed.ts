import type { Database, Transaction } from '@nocobase/database';
import { canonicalTree, type FlowNode, type TreePiece } from '@ticketing/plugin-tickets';
import type { Seed } from '../seeds/seed';

/** The public methods of the repository of plugin-flow-engine. */
interface FlowModelRepository {
  upsertModel(tree: unknown, options: { transaction: Transaction }): Promise<string>;
  findModelById(uid: string, options: { includeAsyncNode: boolean; transaction: Transaction }): Promise<FlowNode | null>;
  move(places: { sourceId: string; targetId: string; position: 'before' | 'after' }, options: { transaction: Transaction }): Promise<unknown>;
  remove(uid: string, options: { transaction: Transaction }): Promise<void>;
}

const flowModels = (db: Database) => db.getCollection('flowModels').repository as unknown as FlowModelRepository;

/**
 * A tree of flow models. Nodes other packs added to it (`additions`) are no change of ours, and stay when it is replaced.
 */
export function treeSeed(db: Database, piece: TreePiece, title: string, version: number, additions: readonly TreePiece[]): Seed {
  const { tree, parent } = piece;
  const guests = additions.filter((addition) => addition.key !== piece.key);
  const guestUids = new Set(guests.map((guest) => guest.tree.uid));
  const find = (uid: string, transaction: Transaction) => flowModels(db).findModelById(uid, { includeAsyncNode: true, transaction });
  const write = async (node: FlowNode, place: TreePiece['parent'], transaction: Transaction) => {
    await flowModels(db).upsertModel(place ? { ...node, parentId: place.uid, subKey: place.subKey, subType: place.subType } : node, { transaction });
    if (!place?.after || !(await find(place.after, transaction))) return;
    await flowModels(db).move({ sourceId: node.uid, targetId: place.after, position: 'after' }, { transaction });
  };

  return {
    key: piece.key,
    kind: 'page',
    title,
    version,
    hasPlace: async (transaction) => !parent || (await find(parent.uid, transaction)) !== null,
    async read(transaction) {
      const stored = await find(tree.uid, transaction);
      return stored && canonicalTree(stored, guestUids);
    },
    create: async (transaction) => {
      await write(tree, parent, transaction);
    },
    async replace(transaction) {
      const here = await guestsIn(tree.uid, transaction);
      await flowModels(db).remove(tree.uid, { transaction });
      await write(tree, parent, transaction);
      for (const { node, place } of here) {
        if (place && (await find(place.uid, transaction))) await write(node, place, transaction);
      }
    },
  };

  async function guestsIn(root: string, transaction: Transaction) {
    const stored = await find(root, transaction);
    return guests
      .map((guest) => ({ node: findIn(stored, guest.tree.uid), place: guest.parent }))
      .filter((one): one is { node: FlowNode; place: TreePiece['parent'] } => one.node !== null);
  }
}

function findIn(node: FlowNode | null, uid: string): FlowNode | null {
  if (!node || node.uid === uid) return node;
  for (const child of Object.values(node.subModels ?? {}).flat()) {
    const found = findIn(child, uid);
    if (found) return found;
  }
  return null;
}
