// Waits for a condition in steps of animation frames' length; for what no locator can wait for.
import { setTimeout as pause } from 'node:timers/promises';
import { WAIT_MS } from './browser.mjs';

const LOOK_AGAIN_MS = 50;

/** Resolves as soon as `condition` is true; rejects, naming what was expected, when it is not after WAIT_MS. */
export async function expect(condition, what) {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    if (await condition()) return;
    await pause(LOOK_AGAIN_MS);
  }
  throw new Error(`expected ${what}`);
}

export function assert(condition, what) {
  if (!condition) throw new Error(`expected ${what}`);
}
