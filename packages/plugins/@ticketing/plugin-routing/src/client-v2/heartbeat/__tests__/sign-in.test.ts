import { describe, expect, it } from 'vitest';
import { signInOf } from '../sign-in';

const tokenOf = (claims: object) => `head.${btoa(JSON.stringify(claims)).replace(/\+/g, '-').replace(/\//g, '_')}.signature`;

describe('a sign-in', () => {
  it('is nobody without a token', () => {
    expect([signInOf(null), signInOf(undefined), signInOf('')]).toEqual([null, null, null]);
  });

  it('stays the same when the host renews the token', () => {
    expect(signInOf(tokenOf({ userId: 7, signInTime: 5, iat: 100 }))).toBe(signInOf(tokenOf({ userId: 7, signInTime: 5, iat: 900 })));
  });

  it('is another one for another person, or when he signs in again', () => {
    const names = [{ userId: 7, signInTime: 5 }, { userId: 8, signInTime: 5 }, { userId: 7, signInTime: 6 }].map((claims) => signInOf(tokenOf(claims)));
    expect(new Set(names).size).toBe(3);
  });

  it('is somebody even when the token is none of the host', () => {
    expect(signInOf('opaque')).not.toBeNull();
  });

  it('does not tell the secret', () => {
    expect(signInOf(tokenOf({ userId: 7, signInTime: 5 }))).toBe('7/5');
  });
});
