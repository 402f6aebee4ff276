import path from 'node:path';
import { Op, type Model, type Transaction } from '@nocobase/database';
import type { IntakeDesk } from '../intake-desk';
import type { ReceivedFile } from './receive-form';

interface FileManager {
  createFileRecord(order: { collectionName: string; filePath: string; values: Record<string, unknown> }): Promise<Model>;
}

/**
 * Gives received files to the file manager and answers their ids. They hang nowhere yet: attach them in the transaction that writes the message, and
 * remove them with `removeFiles` when it fails.
 */
export async function keepFiles(desk: IntakeDesk, files: readonly ReceivedFile[]): Promise<string[]> {
  const manager = desk.app.pm.get('file-manager') as unknown as FileManager;
  const ids: string[] = [];
  try {
    for (const { path: filePath, name } of files) {
      const values = { title: path.basename(name, path.extname(name)) };
      const record = await manager.createFileRecord({ collectionName: 'ticketingFiles', filePath, values });
      ids.push(String(record.get('id')));
    }
  } catch (error) {
    await removeFiles(desk, ids);
    throw error;
  }
  return ids;
}

/** Removes files that hang nowhere; the file manager removes what it stored of them. */
export async function removeFiles({ db }: IntakeDesk, ids: readonly string[], transaction?: Transaction): Promise<void> {
  if (ids.length) await db.getCollection('ticketingFiles').model.destroy({ where: { id: { [Op.in]: [...ids] } }, individualHooks: true, transaction });
}
