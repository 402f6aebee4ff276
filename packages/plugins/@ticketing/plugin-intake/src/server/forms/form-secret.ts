import { createHmac } from 'node:crypto';
import type { Application } from '@nocobase/server';

/** What the host signs its own tokens with: APP_KEY, or a secret it has made for itself where that is one everybody knows. Not declared by the host. */
interface TokenService {
  secret(): string;
}

/** A key for what forms carry to the browser and back, made of the host's own: the same on every node, and kept nowhere. */
export function formSecret(app: Application, purpose: 'proof' | 'file'): string {
  const secret = (app.authManager.jwt as unknown as TokenService).secret();
  if (!secret) throw new Error('the app has no key to sign with');
  return createHmac('sha256', secret).update(`@ticketing/plugin-intake:${purpose}`).digest('hex');
}
