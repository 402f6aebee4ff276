import { describe, expect, it } from 'vitest';
import { inMinutes, minutesAgo, NOW } from '../../__tests__/some-desk';
import { presenceOf, type AgentTimes } from '../presence';

const presence = (changes: Partial<AgentTimes>) => presenceOf({ availability: 'online', leaseUntil: null, absentFrom: null, absentUntil: null, ...changes }, NOW);

describe('an agent', () => {
  it.each(['online', 'away', 'offline'] as const)('is %s when that is what was chosen', (availability) => {
    expect(presence({ availability })).toBe(availability);
  });

  it('is online as long as the lease lasts, and away from the moment it ends', () => {
    expect([presence({ leaseUntil: inMinutes(1) }), presence({ leaseUntil: NOW }), presence({ leaseUntil: minutesAgo(1) })]).toEqual(['online', 'away', 'away']);
  });

  it('who chose to be offline stays so, lease or not', () => {
    expect(presence({ availability: 'offline', leaseUntil: minutesAgo(1) })).toBe('offline');
  });

  it('is absent from the first moment of an absence until just before its end, whatever was chosen', () => {
    expect(presence({ absentFrom: NOW, absentUntil: inMinutes(60) })).toBe('absent');
    expect(presence({ availability: 'offline', absentFrom: minutesAgo(60), absentUntil: inMinutes(1) })).toBe('absent');
    expect(presence({ absentFrom: minutesAgo(60), absentUntil: NOW })).toBe('online');
    expect(presence({ absentFrom: inMinutes(1), absentUntil: inMinutes(60) })).toBe('online');
  });

  it('is absent for good when the end is open', () => {
    expect(presence({ absentFrom: minutesAgo(100_000) })).toBe('absent');
  });

  it('is not absent when only an end is written down', () => {
    expect(presence({ absentUntil: inMinutes(60) })).toBe('online');
  });
});
