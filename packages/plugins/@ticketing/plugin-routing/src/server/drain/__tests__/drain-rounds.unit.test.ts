import { describe, expect, it } from 'vitest';
import { DrainRounds } from '../drain-rounds';

/** Rounds of which the test says when each ends. */
function heldRounds() {
  const drained: string[] = [];
  const ends: ((isMore: boolean) => void)[] = [];
  const faults: string[] = [];
  const rounds = new DrainRounds({
    gatherMs: 0,
    drain: (queueId) => {
      drained.push(queueId);
      return new Promise((resolve) => ends.push(resolve));
    },
    queuesOf: async (userIds) => userIds.flatMap((userId) => [`${userId}-first`, `${userId}-second`]),
    onFault: (error) => faults.push(error.message),
  });
  // Later than the time the rounds gather.
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    rounds,
    drained,
    faults,
    turn,
    end: async (isMore = false) => {
      ends.shift()?.(isMore);
      await turn();
    },
  };
}

describe('rounds of draining', () => {
  it('drain a queue once, however often it is asked for before its round begins', async () => {
    const { rounds, drained, end, turn } = heldRounds();
    void rounds.ofQueue('a');
    await turn();
    for (let i = 0; i < 5; i += 1) void rounds.ofQueue('b');
    await end();
    await end();
    await rounds.settled();
    expect(drained).toEqual(['a', 'b']);
  });

  it('drain a queue again that was asked for during its round: what came then may not have been seen', async () => {
    const { rounds, drained, end, turn } = heldRounds();
    void rounds.ofQueue('a');
    await turn();
    void rounds.ofQueue('a');
    await end();
    await end();
    await rounds.settled();
    expect(drained).toEqual(['a', 'a']);
  });

  it('let other queues come first when there is more to do in one', async () => {
    const { rounds, drained, end, turn } = heldRounds();
    void rounds.ofQueue('big');
    void rounds.ofQueue('small');
    await turn();
    await end(true);
    await end();
    await end();
    await rounds.settled();
    expect(drained).toEqual(['big', 'small', 'big']);
  });

  it('look up the queues of agents', async () => {
    const { rounds, drained, end, turn } = heldRounds();
    void rounds.ofAgents(['7']);
    await turn();
    await end();
    await end();
    await rounds.settled();
    expect(drained).toEqual(['7-first', '7-second']);
  });

  it('tell whoever asked when his queue is done', async () => {
    const { rounds, end, turn } = heldRounds();
    let isDone = false;
    void rounds.ofQueue('a').then(() => {
      isDone = true;
    });
    await turn();
    expect(isDone).toBe(false);
    await end();
    expect(isDone).toBe(true);
  });

  it('go on with the next queue after a fault', async () => {
    const faults: string[] = [];
    const drained: string[] = [];
    const rounds = new DrainRounds({
      gatherMs: 0,
      drain: async (queueId) => {
        if (queueId === 'broken') throw new Error('no such table');
        drained.push(queueId);
        return false;
      },
      queuesOf: async () => {
        throw new Error('no connection');
      },
      onFault: (error, queueId) => faults.push(`${queueId}: ${error.message}`),
    });
    void rounds.ofAgents(['1']);
    void rounds.ofQueue('broken');
    await rounds.ofQueue('sound');
    expect([drained, faults]).toEqual([['sound'], ['null: no connection', 'broken: no such table']]);
  });

  it('begin nothing once they are stopped, and end what runs', async () => {
    const { rounds, drained, end, turn } = heldRounds();
    void rounds.ofQueue('a');
    void rounds.ofQueue('b');
    await turn();
    const stopped = rounds.stop();
    await end();
    await stopped;
    await rounds.ofQueue('c');
    expect(drained).toEqual(['a']);
  });
});
