import { beforeAll, describe, expect, it } from 'vitest';
import { newSecret, signedHeaders } from '../delivery/sign-webhook';
import { readVerifyExample } from './verify-example';

const NOW = new Date('2026-11-02T09:00:00Z');
const BODY = '{"id":"1","title":"Größe 三"}';
let verify: Awaited<ReturnType<typeof readVerifyExample>>;
beforeAll(async () => {
  verify = await readVerifyExample();
});

describe('a signature', () => {
  it('is that of Standard Webhooks: the example of its specification comes out', () => {
    const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', '{"test": 2432232314}', new Date(1614265330 * 1000), ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw']);
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is taken by the example of our documentation, whichever of two secrets the receiver has', () => {
    const [old, fresh, other] = [newSecret(), newSecret(), newSecret()];
    const headers = signedHeaders('1', BODY, NOW, [fresh, old]);
    expect([old, fresh].map((secret) => verify(secret, headers, BODY, NOW))).toEqual([JSON.parse(BODY), JSON.parse(BODY)]);
    expect(() => verify(other, headers, BODY, NOW)).toThrow('signature');
  });

  it('holds for this id, this moment and this body only', () => {
    const secret = newSecret();
    const headers = signedHeaders('1', BODY, NOW, [secret]);
    for (const changed of [{ ...headers, 'webhook-id': '2' }, { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }, { ...headers, 'webhook-signature': '' }])
      expect(() => verify(secret, changed, BODY, NOW)).toThrow('signature');
    expect(() => verify(secret, headers, `${BODY} `, NOW)).toThrow('signature');
    for (const seconds of [-301, 301]) expect(() => verify(secret, headers, BODY, new Date(NOW.getTime() + seconds * 1000))).toThrow('too old');
    expect(() => verify(secret, { ...headers, 'webhook-timestamp': 'soon' }, BODY, NOW)).toThrow('too old');
  });
});

it('two secrets are never the same', () => expect(newSecret()).not.toBe(newSecret()));
