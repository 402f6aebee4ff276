import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../find-secrets';

/** What is found, as [kind, secret]. */
const found = (text: string) => findSecrets(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
/** Put together here, so that scanners of repositories do not take an example for a leak. */
const key = (...parts: string[]) => parts.join('');

describe('a secret in a reply', () => {
  it.each([
    ['Your password is abc123', 'abc123'], ['password: Summer', 'Summer'], ['Password：Summer2026!', 'Summer2026!'], ['pwd=hunter2', 'hunter2'], ['Your password is: Summer', 'Summer'], ['Passwort: Sommer1', 'Sommer1'], ['Username: anna, password: Winter', 'Winter'], ['Your new password is "Xy7#kk"', 'Xy7#kk'],
    ['The password for the portal is S3cret!', 'S3cret!'], ['Your password has been reset to Welcome1.', 'Welcome1.'], ['Log in with the temporary password Tmp-4711', 'Tmp-4711'],
    ['Your PIN is 4711', '4711'], ['密码：abc123', 'abc123'], ['您的密码是abc123，请登录', 'abc123'], ['密码已重置为Abc@2026', 'Abc@2026'], ['初始密码为 123456', '123456'], ['验证码：889231', '889231'], ['密碼是hello99', 'hello99'],
  ])('a password written out: "%s"', (text, secret) => {
    expect(found(text)).toEqual([['password', secret]]);
  });

  it.each([
    ['apiKey', key('AKIA', 'IOSFODNN7EXAMPLE')], ['apiKey', key('ghp_', 'a1B2'.repeat(9))], ['apiKey', key('github_pat_', '11ABCDEFG0'.repeat(4))], ['apiKey', key('sk_', 'live_', '4eC39HqLyjWDarjtT1zdp7dc')],
    ['apiKey', key('xoxb-', '123456789012-abcdefABCDEF')], ['apiKey', key('AIza', 'Sy'.repeat(17), 'x')], ['token', key('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N')],
  ])('%s by its mark', (kind, secret) => {
    expect(found(`Use ${secret} for this.`)).toEqual([[kind, secret]]);
  });

  it('a key that is called one', () => {
    expect(found('api_key = "9f8e7d6c5b4a39281706"')).toEqual([['apiKey', '9f8e7d6c5b4a39281706']]);
    expect(found('Authorization: Bearer abcdef0123456789abcdef')).toEqual([['token', 'abcdef0123456789abcdef']]);
    expect(found('postgres://desk:s3cret@db.example/desk')).toEqual([['token', 's3cret']]);
  });

  it('a private key, even without its end', () => {
    expect(findSecrets('-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----')[0]).toMatchObject({ kind: 'privateKey', start: 0, end: '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'.length });
    expect(findSecrets('see -----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl')).toHaveLength(1);
  });

  it.each([
    ['cardNumber', '4111111111111111'], ['cardNumber', '4111 1111 1111 1111'], ['cardNumber', '5500-0000-0000-0004'], ['cardNumber', '378282246310005'], ['bankAccount', 'DE89370400440532013000'],
    ['bankAccount', 'GB82 WEST 1234 5698 7654 32'], ['personalId', '11010519491231002X'], ['personalId', '078-05-1120'],
  ])('%s: %s', (kind, secret) => {
    expect(found(`It is ${secret}, as you said.`)).toEqual([[kind, secret]]);
    expect(found(`号码是${secret}。`)).toEqual([[kind, secret]]);
  });

  it.each([
    ['a wrong check digit of a card', '4111111111111112'], ['a wrong check digit of an IBAN', 'DE89370400440532013001'], ['a wrong check character of an ID', '110105194912310021'],
    ['an ID of nobody\'s day of birth', '11010519491331002X'], ['an area nobody has', '000-12-3456'],
  ])('is not %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'Reset your password here: https://example.com/reset', 'Please reset your password here.', 'Your password is expired.', 'Your password is required to be changed every 90 days', 'Password: ********',
    'The password will be sent by post', 'The password must have 12 characters', 'password: please choose a new one', 'Is the password correct?', 'Your password was changed on 2026-01-02', '请点击这里重置密码：https://example.com',
    '密码：请联系管理员获取', '您的密码已过期', '忘记密码怎么办', 'Ticket TKT-20260102-0001', 'Order 4711-0815-2026', 'Call +49 30 1234 5678 or 021-5555 0101', 'Call (555) 123-4567', '订单号 202601021234567890', 'On 2026-01-02 at 10:30',
    'Parcel 1Z999AA10123456784', 'The token has expired, please sign in again', 'You find your API key: see the documentation-for-developers', 'Bearer of good news', 'UUID 123e4567-e89b-12d3-a456-426614174000',
    'Serial no. 5500000000000005', 'commit 3f2504e04f8911d39a0c0305e82c3301', 'Use the password you chose', 'Please use your password and your 6-digit code', 'Enter the PIN on the back of the card', 'Pin: the red one', '我的密码为什么不对', 'See https://desk.example/track?token=9f8e7d6c5b4a39281706', '手机13800138000',
  ])('is not in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is shown masked', () => {
    const secret = key('AKIA', 'IOSFODNN7EXAMPLE');
    expect(findSecrets(`key ${secret}`)[0].excerpt).toBe('AK…(20)');
    expect(findSecrets('Your password is abc123')[0].excerpt).toBe('…(6)');
  });

  it('is found once, each in its place', () => {
    expect(found('password: abc123, card 4111 1111 1111 1111').map(([kind]) => kind)).toEqual(['password', 'cardNumber']);
    expect(findSecrets(`password: ${key('ghp_', 'a1B2'.repeat(9))}`)).toHaveLength(1);
  });

  it.each([' ', '\n', 'password', 'password ', 'my password is ', '4', '4 ', 'a:', 'eyJ', '-----BEGIN PRIVATE KEY-----', 'DE89 '])('is looked for in 100,000 times "%s" without end', (piece) => {
    expect(findSecrets(piece.repeat(100_000)).length).toBeLessThan(100_001);
  });

  it('is found in any text, and every card number that fits', () => {
    fc.assert(fc.property(fc.array(fc.nat(9), { minLength: 15, maxLength: 15 }), fc.constantFrom('', ' ', '-'), (digits, gap) => {
      const body = [4, ...digits.slice(0, 14)];
      const sum = body.reverse().reduce((total, digit, place) => total + (place % 2 === 0 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
      const card = [...body.reverse(), (10 - (sum % 10)) % 10].join('');
      const written = (card.match(/.{4}/g) ?? []).join(gap);
      expect(found(`Card ${written}.`)).toEqual([['cardNumber', written]]);
    }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { start, end } of findSecrets(text)) expect(end).toBeGreaterThan(start);
    }));
  });
});
