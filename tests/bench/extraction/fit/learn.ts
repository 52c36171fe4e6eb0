import { contextOf } from '../../../../src/capture/blocks/context.ts';
import type { Label } from './label.ts';
import { fitLine, type Line, scoreOf, type Lesson } from './logistic.ts';

/** A page that is learnt from: its blocks, in order. */
export interface Taught {
  readonly corpus: string;
  readonly site: string;
  /** Of the text of each block, in Latin letters. */
  readonly weights: readonly number[];
  /** What features say of each block; null for one that is not judged. */
  readonly rows: readonly (readonly number[] | null)[];
  readonly labels: readonly Label[];
  /** Of the marked text. */
  readonly words: number;
}

/** What has been learnt: of a block alone, and of a block with its context. */
export interface Learnt {
  readonly first: Line;
  readonly second: Line;
}

/** For each page, something of each of its blocks; null for those that are not judged. */
type ByPage<Value> = ReadonlyMap<Taught, readonly (Value | null)[]>;

/** Sites are dealt to so many folds. */
const FOLDS = 4;
/** A block counts by its share of the article, but no block is the whole of a page, and none nothing. */
const [MOST, LEAST] = [0.5, 0.002];
/** Of a shorter article, a block is no larger a share. In words. */
const SHORT = 60;
/** The first score of a block that is not judged, as in the capture. */
const NEVER = -10;

/**
 * Learns to judge blocks: first alone, then with what the first scores of the blocks around say. The context is learnt
 * from scores of pages that were not learnt from, as it will be met.
 */
export function learn(pages: readonly Taught[]): Learnt {
  const rows = rowsOf(pages);
  return { first: fitTo(pages, rows), second: fitTo(pages, withContext(rows, crossed(pages, rows))) };
}

/** The second scores of the blocks of each page, by what is learnt from the pages of other sites. */
export function crossScores(pages: readonly Taught[]): ByPage<number> {
  const rows = rowsOf(pages);
  return crossed(pages, withContext(rows, crossed(pages, rows)));
}

function rowsOf(pages: readonly Taught[]): ByPage<readonly number[]> {
  return new Map(pages.map((page) => [page, page.rows]));
}

function withContext(rows: ByPage<readonly number[]>, scores: ByPage<number>): ByPage<readonly number[]> {
  const widened = [...rows].map(([page, own]) => {
    const known = scores.get(page) ?? [];
    const context = contextOf(
      page.weights,
      own.map((_, i) => known[i] ?? NEVER),
    );
    return [page, own.map((row, i) => row && [...row, ...(context[i] ?? [])])] as const;
  });
  return new Map(widened);
}

function crossed(pages: readonly Taught[], rows: ByPage<readonly number[]>): ByPage<number> {
  const sites = [...new Set(pages.map(({ site }) => site))].toSorted();
  const foldOf = ({ site }: Taught) => sites.indexOf(site) % FOLDS;
  const scores = new Map<Taught, readonly (number | null)[]>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const line = fitTo(
      pages.filter((page) => foldOf(page) !== fold),
      rows,
    );
    for (const page of pages.filter((each) => foldOf(each) === fold))
      scores.set(page, rows.get(page)?.map((row) => row && scoreOf(row, line)) ?? []);
  }
  return scores;
}

function fitTo(pages: readonly Taught[], rows: ByPage<readonly number[]>): Line {
  const sizes = Object.groupBy(pages, ({ corpus }) => corpus);
  const lessons = pages.flatMap((page): Lesson[] => {
    const length = Math.max(SHORT, page.words);
    const share = 1 / Math.sqrt(sizes[page.corpus]?.length ?? 1);
    return page.labels.flatMap(({ truth, words }, i) => {
      const row = rows.get(page)?.[i];
      return row ? [{ row, truth, counts: share * (Math.min(MOST, words / length) + LEAST) }] : [];
    });
  });
  return fitLine(lessons);
}
