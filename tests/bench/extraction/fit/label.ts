import { wordsOf } from '../shingles.ts';

/** What people's mark says of one block. */
export interface Label {
  /** Share of its words that are in the marked text, in runs of four; of shorter blocks, whether they are a line of it. */
  readonly truth: number;
  readonly words: number;
}

const RUN = 4;

/** Says of each block how much of it people marked as the article's. */
export function labelBlocks(marked: string, texts: readonly string[]): Label[] {
  const words = lowerWords(marked);
  const whole = ` ${words.join(' ')} `;
  const runs = new Set(runsOf(words));
  const lines = new Set(marked.split('\n').map((line) => lowerWords(line).join(' ')));
  return texts.map((text) => {
    const own = lowerWords(text);
    const line = own.join(' ');
    if (own.length >= RUN) return { truth: coverage(own, runs), words: own.length };
    if (own.length === 0) return { truth: 0.5, words: 0 };
    return { truth: lines.has(line) ? 1 : whole.includes(` ${line} `) ? 0.5 : 0, words: own.length };
  });
}

function coverage(words: readonly string[], runs: ReadonlySet<string>): number {
  const covered = new Set<number>();
  for (const [start, run] of runsOf(words).entries())
    if (runs.has(run)) for (let i = start; i < start + RUN; i += 1) covered.add(i);
  return covered.size / words.length;
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}

function lowerWords(text: string): string[] {
  return wordsOf(text.toLowerCase());
}
