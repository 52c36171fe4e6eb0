import type { Block } from './box';

/** What the first scores of blocks say of one among them: those beside it, around it, before and after it. */
export const CONTEXT_NAMES = [
  'at-3',
  'at-2',
  'at-1',
  'at+1',
  'at+2',
  'at+3',
  'before',
  'after',
  'around2',
  'around5',
  'around12',
  'score',
] as const;

const OFFSETS = [-3, -2, -1, 1, 2, 3];
const REACHES = [2, 5, 12];

/** For each block, the numbers named in `CONTEXT_NAMES`, by the first scores: log odds. */
export function contextOf(blocks: readonly Block[], scores: readonly number[]): readonly (readonly number[])[] {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const lengths = blocks.map(({ weight }) => weight);
  const [mass, length] = [runningSum(chances.map((chance, i) => chance * (lengths[i] ?? 0))), runningSum(lengths)];
  const total = (mass.at(-1) ?? 0) + 1e-6;
  const last = blocks.length;
  return blocks.map((_, i) => [
    ...OFFSETS.map((offset) => chances[i + offset] ?? 0),
    (mass[i] ?? 0) / total,
    (total - (mass[i + 1] ?? 0)) / total,
    ...REACHES.map((reach) => {
      const [from, to] = [Math.max(0, i - reach), Math.min(last, i + reach + 1)];
      return ((mass[to] ?? 0) - (mass[from] ?? 0)) / ((length[to] ?? 0) - (length[from] ?? 0) + 1e-6);
    }),
    scores[i] ?? 0,
  ]);
}

/** The sums of the first 0, 1, 2, … numbers. */
function runningSum(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}
