import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Proof, WebhookScheme } from '../../domain';
import { keyOf } from './secrets';

/** Whether one of the secrets made this proof. Compared in a time that does not depend on how much of it is right. */
export function isProven(scheme: WebhookScheme, proof: Proof, secrets: readonly string[]): boolean {
  return secrets.map((secret) => isMadeWith(scheme, proof, secret)).includes(true);
}

function isMadeWith(scheme: WebhookScheme, proof: Proof, secret: string): boolean {
  if (proof.kind === 'token') return isSame(digest(proof.token), digest(secret));
  const key = keyOf(scheme, secret);
  // An empty key is known to everybody.
  if (!key.length) return false;
  // Compared as written: in base64 several texts mean the same bytes.
  const expected = Buffer.from(createHmac('sha256', key).update(proof.signedText, 'utf8').digest(proof.encoding));
  return proof.signatures.map((signature) => isSame(Buffer.from(signature), expected)).includes(true);
}

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
/** Of one length, whatever was sent. */
const digest = (text: string) => createHash('sha256').update(text).digest();
