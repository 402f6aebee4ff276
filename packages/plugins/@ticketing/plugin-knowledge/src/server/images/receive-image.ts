import { randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Context } from '@nocobase/actions';
import { koaMulter } from '@nocobase/utils';
import { permissionFor, TicketingError } from '@ticketing/plugin-tickets';
import { IMAGE_LIMIT_BYTES, IMAGE_LIMIT_MB, IMAGE_TYPES, imageTypeOf, type ImageType } from '../../domain';
import { imageHref } from '../help-centre/help-address';
import type { KnowledgeDesk } from '../knowledge-desk';

interface FileManager {
  uploadFile(options: { filePath: string; storageName?: string }): Promise<Record<string, unknown>>;
}

interface Received {
  buffer: Buffer;
  originalname: string;
}

const KEY_BYTES = 16;
const LONGEST_TITLE = 200;

/**
 * Keeps one image, sent as the field `file`, for whoever may write articles, and answers its address. What it is follows from its content; its name says
 * nothing. Throws article.notAllowed, article.imageMissing, article.imageTooLarge, article.imageType.
 */
export async function receiveImage(desk: KnowledgeDesk, ctx: Context): Promise<{ address: string }> {
  if (!(await permissionFor(ctx, 'ticketingArticles', 'update')) && !(await permissionFor(ctx, 'ticketingArticles', 'create'))) throw new TicketingError('article.notAllowed');
  const { buffer, originalname } = await readUpload(ctx);
  const type = imageTypeOf(buffer);
  if (!type) throw new TicketingError('article.imageType', { field: 'file' });
  const key = randomBytes(KEY_BYTES).toString('hex');
  const values = { ...(await store(desk, buffer, type)), key, title: titleOf(originalname), extname: `.${IMAGE_TYPES[type].ending}`, mimetype: type, size: buffer.length };
  await desk.db.getRepository('ticketingArticleImages').create({ values, context: ctx });
  return { address: imageHref(key) };
}

async function readUpload(ctx: Context): Promise<Received> {
  if (!ctx.request.is('multipart/*')) throw new TicketingError('article.imageMissing', { field: 'file' });
  const upload = koaMulter({ limits: { files: 1, fileSize: IMAGE_LIMIT_BYTES, fields: 5, fieldSize: 1024 }, storage: koaMulter.memoryStorage() }).single('file');
  try {
    await upload(ctx, async () => {});
  } catch (error) {
    if ((error as { code?: string }).code === 'LIMIT_FILE_SIZE') throw new TicketingError('article.imageTooLarge', { field: 'file', most: IMAGE_LIMIT_MB });
    throw new TicketingError('article.imageMissing', { field: 'file' });
  }
  const { file } = ctx as unknown as { file?: Received };
  if (!file) throw new TicketingError('article.imageMissing', { field: 'file' });
  return file;
}

/** Hands the image to the file manager, under a name that has nothing to do with its address. */
async function store({ app, db }: KnowledgeDesk, buffer: Buffer, type: ImageType): Promise<Record<string, unknown>> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'article-image-'));
  try {
    const filePath = path.join(folder, `${randomUUID()}.${IMAGE_TYPES[type].ending}`);
    await fs.writeFile(filePath, buffer);
    const { storage } = db.getCollection('ticketingArticleImages').options as { storage?: string };
    return await (app.pm.get('file-manager') as unknown as FileManager).uploadFile({ filePath, storageName: storage });
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Names come as bytes read as Latin-1. */
const titleOf = (original: string): string => path.parse(path.basename(Buffer.from(original, 'latin1').toString('utf8').replaceAll('\\', '/'))).name.replaceAll('\0', '').slice(0, LONGEST_TITLE) || 'image';
