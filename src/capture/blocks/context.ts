const OFFSETS = [-3, -2, -1, 1, 2, 3];
const REACHES = [2, 5, 12];

/**
 * For each block of a page, what the first scores (log odds) of its blocks say of it: of the three before and the three
 * after; before and after it; around it, near and farther; its own. Blocks count by their weights of text.
 */
export function contextOf(weights: readonly number[], scores: readonly number[]): number[][] {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const [mass, length] = [runningSum(chances.map((chance, i) => chance * (weights[i] ?? 0))), runningSum(weights)];
  const total = (mass.at(-1) ?? 0) + 1e-6;
  return scores.map((score, i) => [
    ...OFFSETS.map((offset) => chances[i + offset] ?? 0),
    (mass[i] ?? 0) / total,
    (total - (mass[i + 1] ?? 0)) / total,
    ...REACHES.map((reach) => {
      const [from, to] = [Math.max(0, i - reach), Math.min(scores.length, i + reach + 1)];
      return ((mass[to] ?? 0) - (mass[from] ?? 0)) / ((length[to] ?? 0) - (length[from] ?? 0) + 1e-6);
    }),
    score,
  ]);
}

/** The sums of the first 0, 1, 2, … numbers. */
function runningSum(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}
