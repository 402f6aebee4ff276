/** Where a text stands in the space of meanings; of length 1. */
export type Vector = Float32Array;

/** The vector in the direction of `numbers`; null where they have none: no numbers, or nothing but zeros. */
export function unitVector(numbers: readonly number[]): Vector | null {
  const length = Math.hypot(...numbers);
  return Number.isFinite(length) && length > 0 ? Float32Array.from(numbers, (number) => number / length) : null;
}

/** How near two texts are in meaning: the cosine of the angle between their vectors, −1 to 1. Vectors of different models cannot be compared: 0. */
export function similarity(a: Vector, b: Vector): number {
  if (a.length !== b.length) return 0;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const whole = a.length - (a.length % 4);
  // Four sums at a time: one alone waits for itself, and takes twice as long.
  for (let at = 0; at < whole; at += 4) {
    first += a[at] * b[at];
    second += a[at + 1] * b[at + 1];
    third += a[at + 2] * b[at + 2];
    fourth += a[at + 3] * b[at + 3];
  }
  for (let at = whole; at < a.length; at += 1) first += a[at] * b[at];
  return first + second + third + fourth;
}

export interface Near {
  id: string;
  /** 0 to 1, one for the nearest. */
  strength: number;
}

/** Standard deviations above the mean from which on a text is nearer than by chance. */
const OUTSTANDING = 1.5;

/**
 * The texts that stand out in nearness, nearest first. What counts as near differs from model to model, some call everything similar; so each is compared
 * with how near all of them are. `similarities` are cosines by id; of less than three texts none stands out.
 */
export function outstanding(similarities: ReadonlyMap<string, number>, most: number): Near[] {
  const values = [...similarities.values()];
  if (values.length < 3) return [];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  if (deviation < 1e-6) return [];
  const near = [...similarities].filter(([, value]) => value >= mean + OUTSTANDING * deviation).sort(([, a], [, b]) => b - a).slice(0, most);
  return near.map(([id, value]) => ({ id, strength: (value - mean) / (near[0][1] - mean) }));
}
