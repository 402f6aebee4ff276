import type { Model } from '@nocobase/database';
import { TicketingError } from '@ticketing/plugin-tickets';
import type { WebhookScheme } from '../../domain';
import type { IntakeDesk } from '../intake-desk';

/** Shorter ones can be tried out. */
const SHORTEST = 16;
const LONGEST = 500;
/** A variable or secret of the app instead of the secret itself. */
const EXAMPLE = '{{$env.GITHUB_SECRET}}';
const REFERENCE = /^\{\{\s*\$env\.\w+\s*\}\}$/;

/** What a person may set as the secret of a source. Throws webhook.secretInvalid. */
export function readSecret(sent: unknown): string {
  const secret = typeof sent === 'string' ? sent.trim() : '';
  const isUsable = REFERENCE.test(secret) || (secret.length >= SHORTEST && secret.length <= LONGEST && /^[\x21-\x7E]+$/.test(secret));
  if (!isUsable) throw new TicketingError('webhook.secretInvalid', { field: 'secret', least: SHORTEST, example: EXAMPLE });
  return secret;
}

/** How it stands in the database. */
export const encryptSecret = ({ app }: IntakeDesk, secret: string): Promise<string> => app.aesEncryptor.encrypt(secret);

/**
 * The secrets a delivery may be signed with: the current one, and the one before it while it is kept. Without those whose variable is missing, and those
 * that were encrypted by an app with another key, as after moving a backup.
 */
export async function secretsOf({ app }: IntakeDesk, row: Model): Promise<string[]> {
  const unreadable = () => {
    app.log.error(`a secret of webhook source ${String(row.get('id'))} was encrypted with another key: set it again`);
    return '';
  };
  const stored = ['secret', 'previousSecret'].map((column) => row.get(column) as string | null).filter((cipher): cipher is string => Boolean(cipher));
  const secrets = await Promise.all(stored.map((cipher) => app.aesEncryptor.decrypt(cipher).catch(unreadable)));
  return secrets.map((secret) => (REFERENCE.test(secret) ? textOf(app.environment.renderJsonTemplate(secret)) : secret)).filter((secret) => secret.length > 0);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The bytes of the key. Standard Webhooks writes them in base64 behind `whsec_`; to the others the secret is text, also Stripe's, which begins alike. */
export const keyOf = (scheme: WebhookScheme, secret: string): Buffer =>
  scheme === 'standard' ? Buffer.from(secret.replace(/^whsec_/, ''), 'base64') : Buffer.from(secret, 'utf8');
