import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Context } from '@nocobase/actions';
import { Op, type Model, type Transaction } from '@nocobase/database';
import { koaMulter } from '@nocobase/utils';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { IntakeDesk } from '../intake-desk';
import { readIntakeSettings } from '../settings/intake-settings';
import { publicFile, type PublicFile } from './public-files';

interface FileManager {
  uploadFile(options: { filePath: string; storageName?: string }): Promise<Record<string, unknown>>;
}

interface Received {
  path: string;
  originalname: string;
  mimetype: string;
}

const MB = 1024 * 1024;

/** Takes one file within the limits of the settings; it belongs to nothing yet. Throws portal.fileMissing, portal.fileTooLarge, portal.fileType. */
export async function receiveFile(desk: IntakeDesk, ctx: Context): Promise<PublicFile> {
  if (!ctx.request.is('multipart/*')) throw new TicketingError('portal.fileMissing', { field: 'file' });
  const { maxFileMb, fileTypes } = await readIntakeSettings(desk.db);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'intake-'));
  try {
    const received = await readUpload(ctx, folder, maxFileMb, fileTypes);
    const { storage } = desk.db.getCollection('ticketingFiles').options;
    const stored = await (desk.app.pm.get('file-manager') as unknown as FileManager).uploadFile({ filePath: received.path, storageName: storage });
    const name = path.parse(received.originalname);
    const values = { ...stored, title: name.name.slice(0, 200), extname: name.ext.toLowerCase(), mimetype: received.mimetype.slice(0, 100) };
    return publicFile((await desk.db.getRepository('ticketingFiles').create({ values, context: ctx })) as Model);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function readUpload(ctx: Context, folder: string, maxFileMb: number, fileTypes: readonly string[]): Promise<Received> {
  const upload = koaMulter({
    limits: { files: 1, fileSize: maxFileMb * MB, fields: 10, fieldSize: 1024 },
    storage: koaMulter.diskStorage({
      destination: folder,
      filename: (_request: unknown, file: Received, done: (error: Error | null, name: string) => void) => done(null, `${randomUUID()}${path.extname(file.originalname).toLowerCase()}`),
    }),
    fileFilter: (_request: unknown, file: Received, done: (error: Error | null, accepts?: boolean) => void) => {
      // Names come as bytes read as Latin-1.
      file.originalname = path.basename(Buffer.from(file.originalname, 'latin1').toString('utf8'));
      const isAllowed = fileTypes.includes(path.extname(file.originalname).slice(1).toLowerCase());
      if (isAllowed) done(null, true);
      else done(new TicketingError('portal.fileType', { field: 'file', types: fileTypes.join(', ') }));
    },
  }).single('file');
  try {
    await upload(ctx, async () => {});
  } catch (error) {
    if (error instanceof TicketingError) throw error;
    if ((error as { code?: string }).code === 'LIMIT_FILE_SIZE') throw new TicketingError('portal.fileTooLarge', { field: 'file', most: maxFileMb });
    throw new TicketingError('portal.fileMissing', { field: 'file' });
  }
  const { file } = ctx as unknown as { file?: Received };
  if (!file) throw new TicketingError('portal.fileMissing', { field: 'file' });
  return file;
}

/** Whether a customer uploaded these files himself, and how many they are. Throws portal.tooManyFiles, portal.fileUnknown. */
export async function checkFiles(desk: IntakeDesk, fileIds: readonly string[], userId: string, transaction?: Transaction): Promise<void> {
  if (!fileIds.length) return;
  const { maxFiles } = await readIntakeSettings(desk.db, transaction);
  if (fileIds.length > maxFiles) throw new TicketingError('portal.tooManyFiles', { field: 'fileIds', most: maxFiles });
  const own = await desk.db.getCollection('ticketingFiles').model.findAll({
    where: { id: { [Op.in]: [...fileIds] }, createdById: userId },
    attributes: ['id'],
    order: [['id', 'ASC']],
    transaction,
    ...(transaction && { lock: transaction.LOCK.UPDATE }),
  });
  if (own.length !== new Set(fileIds).size) throw new TicketingError('portal.fileUnknown', { field: 'fileIds' });
}

/**
 * Lets a customer attach files that nobody used yet; throws as checkFiles does. `ticketId`: the ticket of the transaction, which they hang on
 * already. The rows are locked until it ends, so that two requests cannot both use one.
 */
export async function takeFiles(desk: IntakeDesk, fileIds: readonly string[], userId: string, transaction: Transaction, ticketId: string | null = null): Promise<void> {
  if (!fileIds.length) return;
  await checkFiles(desk, fileIds, userId, transaction);
  const usedBy = (collection: string, where: object) =>
    desk.db.getCollection(collection).model.count({ where: { fileId: { [Op.in]: [...fileIds] }, ...where } as never, transaction });
  const used = (await usedBy('ticketingTicketFiles', ticketId ? { ticketId: { [Op.ne]: ticketId } } : {})) + (await usedBy('ticketingCommentFiles', {}));
  if (used) throw new TicketingError('portal.fileUnknown', { field: 'fileIds' });
}
