/** How a sender proves who it is. There is none without a proof: an address gets into logs. */
export const WEBHOOK_SCHEMES = ['github', 'stripe', 'standard', 'bearer'] as const;
export type WebhookScheme = (typeof WEBHOOK_SCHEMES)[number];

/** What a request brings as its proof, read but not yet checked. */
export type Proof =
  | {
      kind: 'signature';
      /** One of them has to fit: a sender that changes its key sends one of each. */
      signatures: readonly string[];
      encoding: 'hex' | 'base64';
      /** What was signed with HMAC-SHA-256. */
      signedText: string;
      /** Seconds since 1970; null where the scheme tells no time. */
      signedAt: number | null;
      /** The sender's own id of this delivery, if it is signed too: one that is not could be exchanged. */
      deliveryId: string | null;
    }
  | { kind: 'token'; token: string };

/** The value of a header, by any case of its name; empty when it is not there. */
export type HeaderReader = (name: string) => string;

/**
 * Where each scheme puts its proof; null when it is missing or cannot be read. github: docs.github.com "Validating webhook deliveries"; stripe:
 * docs.stripe.com/webhooks "Verify signatures manually"; standard: the Standard Webhooks specification; bearer: `Authorization: Bearer`, RFC 6750.
 */
const READERS: Record<WebhookScheme, (header: HeaderReader, body: string) => Proof | null> = {
  github(header, body) {
    const [, signature] = /^sha256=([0-9a-f]{64})$/.exec(header('X-Hub-Signature-256')) ?? [];
    return signature ? { kind: 'signature', signatures: [signature], encoding: 'hex', signedText: body, signedAt: null, deliveryId: null } : null;
  },
  stripe(header, body) {
    const parts = header('Stripe-Signature').split(',').map((part) => part.trim().split('='));
    const [time, ...moreTimes] = parts.filter(([name]) => name === 't').map(([, value]) => value);
    const signatures = parts.filter(([name, value]) => name === 'v1' && /^[0-9a-f]{64}$/.test(value ?? '')).map(([, value]) => value);
    const signedAt = secondsOf(time);
    if (signedAt === null || moreTimes.length || !signatures.length) return null;
    return { kind: 'signature', signatures, encoding: 'hex', signedText: `${time}.${body}`, signedAt, deliveryId: null };
  },
  standard(header, body) {
    const [id, time] = [header('webhook-id'), header('webhook-timestamp')];
    const signedAt = secondsOf(time);
    const signatures = header('webhook-signature')
      .split(' ')
      .flatMap((part) => /^v1,([A-Za-z0-9+/]{43}=)$/.exec(part)?.[1] ?? []);
    if (!/^[\x21-\x7E]{1,255}$/.test(id) || signedAt === null || !signatures.length) return null;
    return { kind: 'signature', signatures, encoding: 'base64', signedText: `${id}.${time}.${body}`, signedAt, deliveryId: id };
  },
  bearer(header) {
    const [, token] = /^Bearer +([\x21-\x7E]{1,500})$/i.exec(header('Authorization')) ?? [];
    return token ? { kind: 'token', token } : null;
  },
};

/** Reads the proof of a request; null when there is none. `body` is the text as it was sent. */
export const readProof = (scheme: WebhookScheme, header: HeaderReader, body: string): Proof | null => READERS[scheme](header, body);

/** Whether what was signed then may be accepted now; clocks go wrong in both directions. What tells no time is bound by being accepted once. */
export function isInTime(proof: Proof, now: Date, toleranceSeconds: number): boolean {
  if (proof.kind === 'token' || proof.signedAt === null) return true;
  return Math.abs(now.getTime() / 1000 - proof.signedAt) <= toleranceSeconds;
}

/**
 * Until when a delivery has to be remembered so that nobody repeats it: as long as its time would be accepted; for ever where its signature tells no
 * time (null). A token proves nothing of the message, so the same one counts as repeated for the tolerance only.
 */
export function rememberUntil(proof: Proof, now: Date, toleranceSeconds: number): Date | null {
  if (proof.kind === 'signature' && proof.signedAt === null) return null;
  return new Date(now.getTime() + toleranceSeconds * (proof.kind === 'signature' ? 2 : 1) * 1000);
}

const secondsOf = (text: string | undefined): number | null => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : null);
