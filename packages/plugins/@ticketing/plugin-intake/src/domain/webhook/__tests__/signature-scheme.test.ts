import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isInTime, readProof, rememberUntil, WEBHOOK_SCHEMES, type Proof, type WebhookScheme } from '../signature-scheme';

const HEX = 'ab'.repeat(32);
const BASE64 = `${'A'.repeat(43)}=`;
const NOW = new Date('2026-03-02T08:00:00Z');
const AT = NOW.getTime() / 1000;
const BODY = '{"a":1}';

const read = (scheme: WebhookScheme, headers: Record<string, string>, body = BODY) =>
  readProof(scheme, (name) => Object.entries(headers).find(([header]) => header.toLowerCase() === name.toLowerCase())?.[1] ?? '', body);
const signedAt = (seconds: number | null): Proof => ({ kind: 'signature', signatures: [HEX], encoding: 'hex', signedText: BODY, signedAt: seconds, deliveryId: null });

describe('the proof of a request', () => {
  it('is the signature of the body at GitHub', () => {
    expect(read('github', { 'X-Hub-Signature-256': `sha256=${HEX}` })).toEqual(signedAt(null));
  });

  it('is the signature of time and body at Stripe, and one of several keys is enough', () => {
    expect(read('stripe', { 'Stripe-Signature': `t=${AT},v1=${HEX},v1=${'cd'.repeat(32)},v0=${HEX}` })).toEqual({
      kind: 'signature', signatures: [HEX, 'cd'.repeat(32)], encoding: 'hex', signedText: `${AT}.${BODY}`, signedAt: AT, deliveryId: null,
    });
  });

  it('is the signature of id, time and body in Standard Webhooks', () => {
    expect(read('standard', { 'webhook-id': 'msg_1', 'webhook-timestamp': String(AT), 'webhook-signature': `v1a,xyz v1,${BASE64}` })).toEqual({
      kind: 'signature', signatures: [BASE64], encoding: 'base64', signedText: `msg_1.${AT}.${BODY}`, signedAt: AT, deliveryId: 'msg_1',
    });
  });

  it('is the token of an Authorization header', () => {
    expect(read('bearer', { authorization: 'Bearer s3cret-token' })).toEqual({ kind: 'token', token: 's3cret-token' });
  });

  it.each<[WebhookScheme, Record<string, string>]>([
    ['github', {}],
    ['github', { 'X-Hub-Signature-256': HEX }],
    ['github', { 'X-Hub-Signature-256': `sha1=${HEX}` }],
    ['github', { 'X-Hub-Signature-256': `sha256=${HEX}00` }],
    ['github', { 'X-Hub-Signature': `sha256=${HEX}` }],
    ['stripe', { 'Stripe-Signature': `v1=${HEX}` }],
    ['stripe', { 'Stripe-Signature': `t=${AT}` }],
    ['stripe', { 'Stripe-Signature': `t=${AT},t=1,v1=${HEX}` }],
    ['stripe', { 'Stripe-Signature': `t=-1,v1=${HEX}` }],
    ['stripe', { 'Stripe-Signature': `t=${AT},v0=${HEX}` }],
    ['standard', { 'webhook-id': 'm', 'webhook-timestamp': String(AT) }],
    ['standard', { 'webhook-timestamp': String(AT), 'webhook-signature': `v1,${BASE64}` }],
    ['standard', { 'webhook-id': 'm', 'webhook-timestamp': 'now', 'webhook-signature': `v1,${BASE64}` }],
    ['standard', { 'webhook-id': 'm', 'webhook-timestamp': String(AT), 'webhook-signature': `v2,${BASE64}` }],
    ['bearer', { authorization: 'Basic s3cret' }],
    ['bearer', { authorization: 'Bearer ' }],
  ])('of %s is none in %j', (scheme, headers) => {
    expect(read(scheme, headers)).toBeNull();
  });

  it('is read from any headers without a fault', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WEBHOOK_SCHEMES), fc.string(), fc.string(), (scheme, header, body) => {
        const proof = readProof(scheme, () => header, body);
        if (proof?.kind === 'signature') expect(proof.signatures.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the time of a proof', () => {
  it.each([
    [AT, true], [AT - 300, true], [AT - 301, false], [AT + 300, true], [AT + 301, false], [0, false],
  ])('signed at %i is in time: %s', (seconds, inTime) => {
    expect(isInTime(signedAt(seconds), NOW, 300)).toBe(inTime);
  });

  it('is no question where the scheme tells none', () => {
    expect(isInTime(signedAt(null), NOW, 300)).toBe(true);
    expect(isInTime({ kind: 'token', token: 'x' }, NOW, 300)).toBe(true);
  });

  it('decides how long a delivery is remembered: for ever when a copy of it would always be accepted', () => {
    expect(rememberUntil(signedAt(null), NOW, 300)).toBeNull();
    expect(rememberUntil({ kind: 'token', token: 'x' }, NOW, 300)).toEqual(new Date('2026-03-02T08:05:00Z'));
  });

  it('is over before the delivery is forgotten', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 30, max: 3600 }), fc.integer({ min: 0, max: 20_000 }), (offset, tolerance, laterSeconds) => {
        const proof = signedAt(AT + offset);
        if (!isInTime(proof, NOW, tolerance)) return;
        const later = new Date(NOW.getTime() + laterSeconds * 1000);
        const isForgotten = (rememberUntil(proof, NOW, tolerance) as Date) < later;
        if (isForgotten) expect(isInTime(proof, later, tolerance)).toBe(false);
      }),
    );
  });
});
