import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a form gets for a file it uploaded: only who uploaded it can attach it, ids of other files are worth nothing. */
export const handleOf = (secret: string, fileId: string): string => `${fileId}.${sign(secret, fileId)}`;

/** The id of the file a handle stands for; null when it is not one of ours. */
export function fileOfHandle(secret: string, handle: unknown): string | null {
  const [, id, signature] = /^(\d{1,20})\.([0-9a-f]{64})$/.exec(typeof handle === 'string' ? handle : '') ?? [];
  return id && timingSafeEqual(Buffer.from(signature), Buffer.from(sign(secret, id))) ? id : null;
}

const sign = (secret: string, fileId: string): string => createHmac('sha256', secret).update(fileId).digest('hex');
