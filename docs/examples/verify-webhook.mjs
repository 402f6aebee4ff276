// How a receiver makes sure that a webhook is from your desk. Libraries for Standard Webhooks (standardwebhooks.com) do the same.
import { createHmac, timingSafeEqual } from 'node:crypto';

const TOLERANCE_SECONDS = 300;

/**
 * @param {string} secret "whsec_…", as the desk showed it once
 * @param {Record<string, string | string[] | undefined>} headers of the request, names in lower case
 * @param {string} body as it came, before anything parsed it
 * @param {Date} now
 * @returns the payload; throws when the request is not from the desk or was sent long ago
 */
export function verifyWebhook(secret, headers, body, now = new Date()) {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => String(headers[name] ?? ''));
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp));
  if (!(age <= TOLERANCE_SECONDS)) throw new Error('the webhook is too old');
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  // After a secret was exchanged there are two of them for a day.
  const isSigned = signatures.split(' ').some((signature) => {
    const [version, value = ''] = signature.split(',');
    const given = Buffer.from(value, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) throw new Error('the signature of the webhook is wrong');
  return JSON.parse(body);
}
