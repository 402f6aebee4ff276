/** Where a ticket stands at the end of the demo. */
export type Outcome = 'new' | 'assigned' | 'processing' | 'pending' | 'resolved' | 'closed' | 'cancelled';

const LETTERS: Record<string, Outcome> = { n: 'new', a: 'assigned', w: 'processing', p: 'pending', r: 'resolved', x: 'cancelled', c: 'closed' };

/** The newest tickets, newest first: a desk that keeps up, with a few things that take longer. */
const RECENT = 'nnanwanwrapnwrawpanrwwrapcwrapcwxrwpacrwcpcrwxcwpccrwcpcccwcpc';
const RECENT_SHARE = 0.42;
const CANCELLED_EVERY = 15;

/** How the ticket with this rank ends; rank 0 is the newest of `count`. */
export function outcomeOf(rank: number, count: number): Outcome {
  const recent = Math.max(1, Math.round(count * RECENT_SHARE));
  if (rank < recent) return LETTERS[RECENT[Math.floor((rank * RECENT.length) / recent)]];
  return rank % CANCELLED_EVERY === 0 ? 'cancelled' : 'closed';
}
