import { Op, type Model } from '@nocobase/database';
import type { IntakeDesk } from '../intake-desk';
import { fileKept } from './file-kept';

const BATCH = 100;

/** Runs submissions again that failed, or that were kept and not come to, and are due. Answers how many are done now. */
export async function rerunFailed(desk: IntakeDesk): Promise<number> {
  const rows = (await desk.db.getCollection('ticketingSubmissions').model.findAll({
    where: { state: { [Op.in]: ['received', 'failed'] }, nextTryAt: { [Op.lte]: desk.now() } } as never,
    attributes: ['id'], order: [['nextTryAt', 'ASC'], ['id', 'ASC']], limit: BATCH,
  })) as Model[];
  let done = 0;
  for (const row of rows) {
    try {
      await fileKept(desk, String(row.get('id')));
      done += 1;
    } catch (error) {
      desk.app.log.warn(`submission ${String(row.get('id'))} failed again: ${(error as Error).message}`);
    }
  }
  return done;
}
