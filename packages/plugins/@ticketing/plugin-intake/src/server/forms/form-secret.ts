import { createHmac } from 'node:crypto';

/** A key for what forms carry to the browser and back, made of the app's own: the same on every node, and kept nowhere. */
export function formSecret(purpose: string): string {
  const appKey = process.env.APP_KEY;
  if (!appKey) throw new Error('APP_KEY is not set');
  return createHmac('sha256', appKey).update(`@ticketing/plugin-intake:${purpose}`).digest('hex');
}
