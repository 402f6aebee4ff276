import { describe, expect, it } from 'vitest';
import { ASK_AGAIN_AFTER_MS, BEAT_EVERY_MS, nextStep, type BeatRecord } from '../next-step';

const NOW = 1_000_000_000;
const record = (values: Partial<BeatRecord> = {}): BeatRecord => ({ signIn: '7/1', isAgent: true, isOnline: true, at: NOW, ...values });

describe('what a tab does', () => {
  it('nothing while nobody is signed in', () => {
    expect(nextStep(record(), null, NOW)).toBe('rest');
  });

  it('asks once after a sign-in', () => {
    expect(nextStep(null, '7/1', NOW)).toBe('ask');
    expect(nextStep(record({ signIn: '7/1' }), '8/2', NOW)).toBe('ask');
  });

  it('never asks again about somebody who is no agent', () => {
    expect(nextStep(record({ isAgent: false }), '7/1', NOW + 100 * ASK_AGAIN_AFTER_MS)).toBe('rest');
  });

  it('gives a sign of life every minute while the person is online', () => {
    expect(nextStep(record(), '7/1', NOW + BEAT_EVERY_MS - 1)).toBe('rest');
    expect(nextStep(record(), '7/1', NOW + BEAT_EVERY_MS)).toBe('beat');
  });

  it('asks an agent who is away now and then whether he came back elsewhere', () => {
    expect(nextStep(record({ isOnline: false }), '7/1', NOW + BEAT_EVERY_MS)).toBe('rest');
    expect(nextStep(record({ isOnline: false }), '7/1', NOW + ASK_AGAIN_AFTER_MS)).toBe('ask');
  });

  it('goes on when the clock was set back', () => {
    expect(nextStep(record(), '7/1', NOW - 3_600_000)).toBe('beat');
  });
});
