import { Op, type Database, type Transaction } from '@nocobase/database';

/** What people are called, by id. */
export async function readNames(db: Database, userIds: readonly string[], transaction?: Transaction): Promise<Map<string, string>> {
  if (!userIds.length) return new Map();
  const rows = (await db.getCollection('users').model.findAll({
    attributes: ['id', 'nickname', 'username'],
    where: { id: { [Op.in]: [...new Set(userIds)] } },
    transaction,
    raw: true,
  })) as unknown as { id: string | number; nickname: string | null; username: string | null }[];
  return new Map(rows.map(({ id, nickname, username }) => [String(id), nickname || username || String(id)]));
}
