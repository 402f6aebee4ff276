import { describe, expect, it } from 'vitest';
import { candidate, minutesAgo, NOW } from '../../__tests__/some-desk';
import { reasonToLeave } from '../reason-to-leave';

describe('a reopened ticket', () => {
  it.each([
    ['stays with the person who knows it', candidate(), null],
    ['also when he is offline or full', candidate({ availability: 'offline', capacity: 0 }), null],
    ['goes back to the queue when he is absent', candidate({ absentFrom: minutesAgo(1) }), 'absent'],
    ['goes back when his profile is switched off', candidate({ isEnabled: false }), 'noAgent'],
    ['goes back when he has no profile any more', null, 'noAgent'],
  ])('%s', (_, agent, expected) => {
    expect(reasonToLeave(agent, NOW)).toBe(expected);
  });
});
