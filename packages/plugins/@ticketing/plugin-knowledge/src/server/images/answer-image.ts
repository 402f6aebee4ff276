import type { Readable } from 'node:stream';
import type { Context } from '@nocobase/actions';
import { Op, type Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import { IMAGE_TYPES, isImageKey, type ImageType } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import { isPassFor, passSecret } from './image-pass';

interface FileManager {
  getFileStream(file: unknown): Promise<{ stream: Readable }>;
}

/**
 * Sends an image to whoever has a pass for it, and to everybody while it stands in what customers read. Throws article.imageUnknown for all others, the same for
 * one that does not exist. Browsers ask again each time, so that it is gone with its article.
 */
export async function answerImage(desk: KnowledgeDesk, ctx: Context): Promise<void> {
  const { filterByTk: key, pass } = ctx.action.params as { filterByTk?: unknown; pass?: unknown };
  const image = isImageKey(key) ? ((await desk.db.getCollection('ticketingArticleImages').model.findOne({ where: { key } })) as Model | null) : null;
  const type = image?.get('mimetype') as ImageType | undefined;
  if (!image || !type || !IMAGE_TYPES[type]) throw new TicketingError('article.imageUnknown');
  if (!isPassFor(passSecret(desk.app), String(key), pass, desk.now()) && !(await isPublished(desk, String(image.get('id'))))) throw new TicketingError('article.imageUnknown');
  ctx.status = 200;
  ctx.withoutDataWrapping = true;
  ctx.set({
    'Content-Type': type,
    'Content-Disposition': `inline; filename="${String(key)}.${IMAGE_TYPES[type].ending}"`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    ETag: `"${String(key)}"`,
  });
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  const { stream } = await (ctx.app.pm.get('file-manager') as unknown as FileManager).getFileStream(image);
  ctx.set('Content-Length', String(image.get('size')));
  ctx.body = stream;
}

/** Whether an image stands in the published text of an article for customers. */
async function isPublished({ db }: KnowledgeDesk, imageId: string): Promise<boolean> {
  const uses = (await db.getCollection('ticketingArticleImageUses').model.findAll({ where: { imageId }, attributes: ['articleId', 'version'], raw: true })) as unknown as { articleId: string | number; version: number }[];
  if (!uses.length) return false;
  const used = new Set(uses.map(({ articleId, version }) => `${articleId}:${version}`));
  const articles = (await db.getCollection('ticketingArticles').model.findAll({
    where: { id: { [Op.in]: [...new Set(uses.map(({ articleId }) => String(articleId)))] }, liveVersion: { [Op.ne]: null } } as never, attributes: ['id', 'liveVersion'],
  })) as Model[];
  const live = articles.map((article) => ({ articleId: String(article.get('id')), version: Number(article.get('liveVersion')) })).filter(({ articleId, version }) => used.has(`${articleId}:${version}`));
  if (!live.length) return false;
  return (await db.getCollection('ticketingArticleVersions').model.count({ where: { audience: 'public', [Op.or]: live } as never })) > 0;
}
