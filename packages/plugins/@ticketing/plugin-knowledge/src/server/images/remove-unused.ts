import { Op, type Model } from '@nocobase/database';
import { everyHalfMinute, sqlNames, writeTransaction } from '@ticketing/plugin-tickets';
import type { KnowledgeDesk } from '../knowledge-desk';

/** So long an image waits for the article it was uploaded for to be saved. */
const KEPT_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Images of one round; the next one goes on. */
const MOST = 100;
/** Looking through all images is worth it once in an hour. */
const ROUNDS_BETWEEN = 120;

/**
 * Removes images that stand in no version of any article a day after they came, row and stored file. Right on several nodes, and while somebody saves: each image
 * is locked and looked at again before it goes. Answers how many went.
 */
export async function removeUnusedImages(desk: KnowledgeDesk): Promise<number> {
  const { db } = desk;
  const { table, column } = sqlNames(db, db.getCollection('ticketingArticleImageUses'));
  const before = new Date(desk.now().getTime() - KEPT_HOURS * HOUR_MS);
  const candidates = (await db.getCollection('ticketingArticleImages').model.findAll({
    attributes: ['id'],
    where: { createdAt: { [Op.lt]: before }, id: { [Op.notIn]: db.sequelize.literal(`(SELECT ${column('imageId')} FROM ${table} WHERE ${column('imageId')} IS NOT NULL)`) } } as never,
    order: [['id', 'ASC']],
    limit: MOST,
  })) as Model[];
  let removed = 0;
  for (const candidate of candidates) removed += await removeIfUnused(desk, String(candidate.get('id')));
  return removed;
}

export function scheduleImageSweep(desk: KnowledgeDesk): void {
  let rounds = 0;
  everyHalfMinute(desk.app, 'removing images no article uses', async () => {
    rounds = (rounds + 1) % ROUNDS_BETWEEN;
    if (rounds === 1 && (await removeUnusedImages(desk))) rounds = 0;
  });
}

const removeIfUnused = ({ db }: KnowledgeDesk, id: string): Promise<number> =>
  writeTransaction(db, async (transaction) => {
    const image = (await db.getCollection('ticketingArticleImages').model.findByPk(id, { transaction, lock: transaction.LOCK.UPDATE })) as Model | null;
    if (!image || (await db.getCollection('ticketingArticleImageUses').model.count({ where: { imageId: id }, transaction }))) return 0;
    await image.destroy({ transaction });
    return 1;
  });
