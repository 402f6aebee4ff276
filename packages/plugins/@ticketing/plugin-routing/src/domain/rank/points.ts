// Points are counted in whole hundredths of a point: sums are exact, and the order follows from the points that are shown.

/** Hundredths of 100 points: what all rules together can give. */
const ALL_POINTS = 10_000;

/** A part of a whole, as whole numbers: `{part: 3, of: 5}`. */
export interface Share {
  part: number;
  of: number;
}

/**
 * The hundredths of points that a rule of this weight gives for a share, where all weights add up to `weightTotal`; rounded down, so that
 * all together never exceed 100 points. Numerator and denominator are whole numbers and are divided once, so weights multiplied by the
 * same number give the very same points.
 */
export function hundredthsOf(weight: number, weightTotal: number, { part, of }: Share): number {
  return weightTotal > 0 ? Math.floor((ALL_POINTS * weight * part) / (weightTotal * of)) : 0;
}

export const pointsOf = (hundredths: number): number => hundredths / 100;
