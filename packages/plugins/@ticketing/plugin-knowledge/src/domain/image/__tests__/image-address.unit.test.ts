import { describe, expect, it } from 'vitest';
import { imageKeysIn, keyInImageAddress } from '../image-address';

const [A, B] = ['0123456789abcdef0123456789abcdef', 'fedcba9876543210fedcba9876543210'];

describe('the address of an image', () => {
  it.each([`/api/ticketingImages/${A}`, `/desk/api/ticketingImages/${A}`, `https://help.example/api/ticketingImages/${A}`, `/api/ticketingImages/${A}?pass=x`])('%s names one of ours', (address) => {
    expect(keyInImageAddress(address)).toBe(A);
  });

  it.each([
    'https://tracker.example/1.gif', `https://tracker.example/?x=/api/ticketingImages/${A}`, `/api/ticketingImages/${A}0`, `/api/ticketingImages/${A}/x`, `/api/ticketingImages/${A.toUpperCase()}`,
    `ticketingImages/${A}`, `javascript:/api/ticketingImages/${A}`, `data:/api/ticketingImages/${A}`, `/api/ticketingImages/`, '',
  ])('%s names none', (address) => {
    expect(keyInImageAddress(address)).toBeNull();
  });

  it('is found in a text, each once, also as a link', () => {
    expect(imageKeysIn(`![one](/api/ticketingImages/${A}) and [two](/api/ticketingImages/${B})\n![one](/api/ticketingImages/${A})\n/api/ticketingImages/${A}f`)).toEqual([A, B]);
  });
});
