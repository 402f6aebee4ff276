import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Application } from '@nocobase/server';

// The workspace signs in by a header, which a browser does not send for images. So the HTML it gets names each image with a pass: it opens this one image,
// for at least one hour and at most two. Within an hour it is the same, so that a preview does not load images anew while somebody types.
const HOUR_MS = 3_600_000;

/** What the host signs its own tokens with. Not declared by the host. */
interface TokenService {
  secret(): string;
}

/** A key for passes, made of the host's own: the same on every node, and kept nowhere. */
export function passSecret(app: Application): string {
  const secret = (app.authManager.jwt as unknown as TokenService).secret();
  if (!secret) throw new Error('the app has no key to sign with');
  return createHmac('sha256', secret).update('@ticketing/plugin-knowledge:image').digest('hex');
}

/** Opens the image with this key until the end of the next full hour. */
export function passFor(secret: string, key: string, now: Date): string {
  const until = Math.floor(now.getTime() / HOUR_MS) + 2;
  return `${until}.${sign(secret, key, until)}`;
}

export function isPassFor(secret: string, key: string, pass: unknown, now: Date): boolean {
  const [, until, signature] = /^(\d{1,9})\.([0-9a-f]{64})$/.exec(typeof pass === 'string' ? pass : '') ?? [];
  if (!until || now.getTime() >= Number(until) * HOUR_MS) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(secret, key, Number(until))));
}

const sign = (secret: string, key: string, until: number): string => createHmac('sha256', secret).update(`${key}:${until}`).digest('hex');
