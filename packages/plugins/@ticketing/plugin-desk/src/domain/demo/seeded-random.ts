/** Chance that can be repeated: the same seed gives the same numbers. */
export interface SeededRandom {
  /** From `min` to below `max`. */
  between(min: number, max: number): number;
  /** True in `percent` of a hundred cases. */
  happens(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32, public domain, by Tommy Ettinger: short, and good enough for stories. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (min, max) => min + next() * (max - min),
    happens: (percent) => next() * 100 < percent,
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}
