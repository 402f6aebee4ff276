import { describe, expect, it } from 'vitest';
import { DeliveryLanes } from '../delivery-lanes';

/** Lanes whose work ends when the test says so. */
function someLanes() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const faults: string[] = [];
  const lanes = new DeliveryLanes({
    deliver: (id) => {
      begun.push(id);
      return new Promise((resolve, reject) => ends.push(id === 'broken' ? () => reject(new Error('no')) : resolve));
    },
    onFault: ({ message }, id) => faults.push(`${id}: ${message}`),
  });
  const endAll = async () => {
    ends.splice(0).forEach((end) => end());
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { lanes, begun, faults, endAll };
}

describe('lanes of deliveries', () => {
  it('go side by side, so that a slow receiver holds up nobody else', () => {
    const { lanes, begun } = someLanes();
    ['a', 'b'].forEach((id) => lanes.go(id));
    expect(begun).toEqual(['a', 'b']);
  });

  it('look once more when somebody asked meanwhile, however often', async () => {
    const { lanes, begun, endAll } = someLanes();
    ['a', 'a', 'a'].forEach((id) => lanes.go(id));
    expect(begun).toEqual(['a']);
    await endAll();
    expect(begun).toEqual(['a', 'a']);
    await endAll();
    await lanes.settled();
    expect(begun).toEqual(['a', 'a']);
  });

  it('begin anew after a fault, which is told', async () => {
    const { lanes, begun, faults, endAll } = someLanes();
    lanes.go('broken');
    await endAll();
    lanes.go('broken');
    expect([begun, faults]).toEqual([['broken', 'broken'], ['broken: no']]);
  });

  it('begin nothing after they were stopped, and let end what is on its way', async () => {
    const { lanes, begun, endAll } = someLanes();
    lanes.go('a');
    lanes.go('a');
    const stopped = lanes.stop();
    lanes.go('b');
    await endAll();
    await stopped;
    expect(begun).toEqual(['a']);
  });
});
