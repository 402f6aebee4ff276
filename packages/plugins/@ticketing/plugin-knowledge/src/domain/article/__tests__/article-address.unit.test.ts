import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressWords, numberInAddress } from '../article-address';

it.each([
  ['The VPN does not connect (error 809)!', 'KB-000012-the-vpn-does-not-connect-error-809'],
  ['打印机卡纸怎么办？', 'KB-000012-打印机卡纸怎么办'],
  ['…', 'KB-000012'],
])('an article called "%s" has the address %s', (title, address) => {
  expect(addressWords('KB-000012', title)).toBe(address);
});

it('the number is found again whatever the title', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9_999_999 }), (title, count) => {
    expect(numberInAddress(addressWords(`KB-${count}`, title))).toBe(`KB-${count}`);
  }));
});

it.each(['', 'vpn', 'KB-', 'KB-12x', '1 OR 1=1', '__proto__'])('"%s" names no article', (address) => {
  expect(numberInAddress(address)).toBeNull();
});
