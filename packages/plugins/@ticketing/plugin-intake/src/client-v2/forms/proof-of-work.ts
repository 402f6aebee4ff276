import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

export interface Challenge {
  salt: string;
  challenge: string;
  maxNumber: number;
  signature: string;
}

/** Numbers tried before the page may breathe: some milliseconds on a phone. */
const AT_ONCE = 1000;

/**
 * Finds the number whose SHA-256 behind the salt is the challenge, in slices, so that people can type meanwhile. In plain code: browsers have
 * crypto.subtle only on https. Throws when there is none.
 */
export async function solve({ salt, challenge, maxNumber }: Challenge, breathe = () => new Promise<void>((resolve) => setTimeout(resolve))): Promise<number> {
  for (let number = 0; number <= maxNumber; number += 1) {
    if (bytesToHex(sha256(`${salt}${number}`)) === challenge) return number;
    if (number % AT_ONCE === AT_ONCE - 1) await breathe();
  }
  throw new Error('the challenge has no solution');
}
