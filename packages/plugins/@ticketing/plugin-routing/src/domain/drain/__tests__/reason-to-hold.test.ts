import { describe, expect, it } from 'vitest';
import { minutesAgo, NOW, queue, ticket } from '../../__tests__/some-desk';
import { reasonToHold } from '../reason-to-hold';

const aDayAgo = minutesAgo(24 * 60);
const longAgo = minutesAgo(24 * 60 + 1);

describe('a waiting ticket is left to people', () => {
  it.each([
    ['while its queue is switched off', queue({ isEnabled: false }), ticket(), 'queueDisabled'],
    ['while its queue is assigned by hand', queue({ strategy: 'manual' }), ticket(), 'manual'],
    ['when it is older than the queue looks after', queue({ ignoreOlderThanHours: 24 }), ticket({ queuedAt: longAgo }), 'old'],
    ['also when the last message of the customer is', queue({ ignoreOlderThanHours: 24 }), ticket({ queuedAt: longAgo, lastCustomerReplyAt: longAgo }), 'old'],
  ])('%s', (_, settings, one, reason) => {
    expect(reasonToHold(settings, one, NOW)).toBe(reason);
  });

  it.each([
    ['a day is over to the minute', queue({ ignoreOlderThanHours: 24 }), ticket({ queuedAt: aDayAgo })],
    ['the customer wrote since', queue({ ignoreOlderThanHours: 24 }), ticket({ queuedAt: longAgo, lastCustomerReplyAt: aDayAgo })],
    ['it just came back to the queue', queue({ ignoreOlderThanHours: 24 }), ticket({ lastCustomerReplyAt: longAgo })],
    ['the queue never gives up', queue(), ticket({ queuedAt: minutesAgo(1_000_000) })],
  ])('not while %s', (_, settings, one) => {
    expect(reasonToHold(settings, one, NOW)).toBeNull();
  });
});
