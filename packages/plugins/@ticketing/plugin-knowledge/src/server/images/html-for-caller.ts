import type { Context } from '@nocobase/actions';
import { imageKeysIn } from '../../domain';
import type { KnowledgeDesk } from '../knowledge-desk';
import { renderMarkdown } from '../markdown/render-markdown';
import { passFor, passSecret } from './image-pass';
import { imagesByKeys, visibleOf } from './visible-images';

/** The text of an article as HTML for somebody who is signed in: with a pass for each image he may see. */
export async function htmlForCaller({ app, db, now }: KnowledgeDesk, ctx: Context, text: string): Promise<string> {
  const keys = imageKeysIn(text);
  if (!keys.length) return renderMarkdown(text);
  const visible = new Set((await visibleOf(ctx, await imagesByKeys(db, keys))).map(({ key }) => key));
  const [secret, at] = [passSecret(app), now()];
  return renderMarkdown(text, (key) => (visible.has(key) ? passFor(secret, key, at) : null));
}
