import type { Learnt } from './learn.ts';

/** The file that holds the weights, as written. */
export function printWeights(names: readonly string[], { first, second }: Learnt): string {
  const rows = names.map((name, i) => `  ${keyOf(name)}: [${short(first.weights[i])}, ${short(second.weights[i])}],`);
  const context = second.weights.slice(names.length).map((weight) => `  ${short(weight)},`);
  return `/** What each feature says for (above 0) or against a block: for its first score, and for the one that counts. */
export const WEIGHTS: Readonly<Record<string, readonly [first: number, second: number]>> = {
${rows.join('\n')}
};

/** Where both scores start. */
export const START: readonly [first: number, second: number] = [${short(first.start)}, ${short(second.start)}];

/** What the first scores around a block say of it; in the order of \`contextOf\`. */
export const CONTEXT: readonly number[] = [
${context.join('\n')}
];
`;
}

function keyOf(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}

/** Three digits: more say nothing of pages that were not learnt from. */
function short(weight = 0): string {
  return String(Number(weight.toPrecision(3)));
}
