import type { Database, Model, Transaction } from '@nocobase/database';
import type { ActivityEntry } from '../services/history';

interface Retold {
  commentIds: readonly string[];
  /** Ids of the two tickets. */
  from: string;
  to: string;
}

/** What the history of one ticket tells of comments that move, for the history of the other: whoever reads clocks off it finds them. Each once. */
export async function retoldComments(db: Database, { commentIds, from, to }: Retold, transaction: Transaction): Promise<ActivityEntry[]> {
  const rows = (await db.getCollection('ticketingActivities').model.findAll({ where: { ticketId: from, type: 'commented' }, order: [['at', 'ASC'], ['id', 'ASC']], transaction })) as Model[];
  const left = new Set(commentIds);
  return rows.flatMap((row) => {
    const data = row.get('data') as Record<string, unknown> | null;
    if (!left.delete(String(data?.commentId))) return [];
    const [id, name] = [row.get('actorId') as string | null, row.get('actorName') as string | null];
    return [{ ticketId: to, type: 'commented', at: new Date(row.get('at') as string | Date), actor: id || name ? { id, name } : null, data: { ...data, isMoved: true } }];
  });
}
