import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProof, type WebhookScheme } from '../../../domain';
import { isProven } from '../check-proof';

const [SECRET, AT] = ['c2VydmljZS1kZXNrLXNlY3JldA==', '1772438400'];
type Headers = Record<string, string>;
const hmac = (text: string, encoding: 'hex' | 'base64', key: string | Buffer = SECRET) => createHmac('sha256', key).update(text).digest(encoding);

/** Requests as their senders sign them. */
const SIGN: Record<WebhookScheme, (body: string) => Headers> = {
  github: (body) => ({ 'x-hub-signature-256': `sha256=${hmac(body, 'hex')}` }),
  stripe: (body) => ({ 'stripe-signature': `t=${AT},v1=${hmac(`${AT}.${body}`, 'hex')}` }),
  standard: (body) => ({ 'webhook-id': 'msg_1', 'webhook-timestamp': AT, 'webhook-signature': `v1,${hmac(`msg_1.${AT}.${body}`, 'base64', Buffer.from(SECRET, 'base64'))}` }),
  bearer: () => ({ authorization: `Bearer ${SECRET}` }),
};
const SIGNED = ['github', 'stripe', 'standard'] as const;

function isAccepted(scheme: WebhookScheme, headers: Headers, body: string, secrets = [SECRET]): boolean {
  const proof = readProof(scheme, (name) => headers[name.toLowerCase()] ?? '', body);
  return proof !== null && isProven(scheme, proof, secrets);
}

/** The text with another character at a place of it. */
const altered = (text: string, place: number, by: number): string => {
  const at = place % text.length;
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ ((by % 126) + 1)) + text.slice(at + 1);
};

describe.each(SIGNED)('a signature of %s', (scheme) => {
  it('is accepted for any body it was made for', () => {
    fc.assert(fc.property(fc.json(), (body) => isAccepted(scheme, SIGN[scheme](body), body)));
  });

  it('is refused when any character of the body is another one', () => {
    fc.assert(fc.property(fc.json(), fc.nat(), fc.nat(), (body, place, by) => !isAccepted(scheme, SIGN[scheme](body), altered(body, place, by))));
  });

  it('is refused when any character of a header is another one', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(), fc.nat(), (body, which, place, by) => {
        const headers = SIGN[scheme](body);
        const name = Object.keys(headers)[which % Object.keys(headers).length];
        const changed = altered(headers[name], place, by);
        // Spaces around the parts of a header say nothing.
        return changed.trim() === headers[name] || !isAccepted(scheme, { ...headers, [name]: changed }, body);
      }),
    );
  });

  it('is refused for another secret, none, and an empty one', () => {
    const headers = SIGN[scheme]('{}');
    for (const secrets of [['another-secret-of-somebody'], [], ['']]) expect(isAccepted(scheme, headers, '{}', secrets)).toBe(false);
  });

  it('is accepted for the secret before the last while that is kept', () => {
    expect(isAccepted(scheme, SIGN[scheme]('{}'), '{}', ['b3RoZXItc2VjcmV0LW9mLWRlc2s=', SECRET])).toBe(true);
  });
});

it('knows the example of the Standard Webhooks specification', () => {
  const headers = { 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' };
  expect(isAccepted('standard', headers, '{"test": 2432232314}', ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toBe(true);
});

it('a token is accepted when it is the whole secret', () => {
  expect(isAccepted('bearer', SIGN.bearer('{}'), '{}')).toBe(true);
  for (const token of [SECRET.slice(1), `${SECRET}=`, SECRET.toLowerCase(), 'x']) expect(isAccepted('bearer', { authorization: `Bearer ${token}` }, '{}')).toBe(false);
});
