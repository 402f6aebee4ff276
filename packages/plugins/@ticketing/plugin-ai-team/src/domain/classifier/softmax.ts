/** Scores as probabilities that sum up to 1; a temperature above 1 makes them more alike, below 1 less. */
export function softmax(scores: Float64Array, temperature = 1): Float64Array {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  const probabilities = scores.map((score) => {
    const share = Math.exp((score - highest) / temperature);
    sum += share;
    return share;
  });
  return probabilities.map((share) => share / sum);
}
