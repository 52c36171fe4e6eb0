// Fits the weights by which blocks are judged to pages whose article people have marked: `npm run fit -- <folder>`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, readCorpora } from '../corpus.ts';
import { startPageRunner } from '../page-runner.ts';
import { matchTexts, scoreOf, wordsOf } from '../shingles.ts';
import type { PageFeatures } from './features-in-page.ts';
import { labelBlocks } from './label.ts';
import { crossScores, learn, type Taught } from './learn.ts';
import { printWeights } from './print-weights.ts';

interface Page extends Taught {
  readonly marked: string;
  readonly texts: readonly string[];
}

const WEIGHTS = join(import.meta.dirname, '../../../../src/capture/blocks/weights.ts');
/** A feature that moves the two scores less, over its spread, is left out. Log odds. */
const LEAST_TOLD = 0.12;
/** Scores above which a block is kept, of which the best is chosen by hand. Log odds. */
const THRESHOLDS = [-0.75, -0.5, -0.25, 0, 0.25];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of pages: npm run fit -- <folder>');
let every: readonly string[] = [];
const read = await readPages(folder);
const { names, pages } = withTelling(every, read);
console.log(`${pages.length} pages, ${names.length} of ${every.length} features.`);
console.log('F1 (precision / recall) on sites not learnt from, by threshold:');
const crossed = crossScores(pages);
console.table(Object.fromEntries(THRESHOLDS.map((threshold) => [threshold, scoresAt(threshold)])));
writeFileSync(WEIGHTS, printWeights(names, learn(pages)));

async function readPages(from: string): Promise<Page[]> {
  const runner = await startPageRunner('fit/features-in-page.ts');
  const found: Page[] = [];
  try {
    for (const { name: corpus, pages: marked, html } of readCorpora(from)) {
      for (const page of marked) {
        if (!page.body) continue;
        await runner.open({ url: addressOf(page), html: html(page.id) });
        const features = await runner.call<PageFeatures>('readFeatures()');
        every = features.names;
        found.push({
          corpus,
          site: new URL(addressOf(page)).hostname,
          marked: page.body,
          words: wordsOf(page.body).length,
          labels: labelBlocks(page.body, features.texts),
          ...features,
        });
      }
    }
  } finally {
    await runner.close();
  }
  return found;
}

/** The pages with the features alone that tell enough. */
function withTelling(
  all: readonly string[],
  from: readonly Page[],
): { readonly names: readonly string[]; readonly pages: readonly Page[] } {
  const { first, second } = learn(from);
  const told = all.map((_, i) => Math.abs(first.scaled[i] ?? 0) + Math.abs(second.scaled[i] ?? 0));
  const isTelling = (_: unknown, i: number) => (told[i] ?? 0) >= LEAST_TOLD;
  const picked = from.map((page) => ({ ...page, rows: page.rows.map((row) => row && row.filter(isTelling)) }));
  return { names: all.filter(isTelling), pages: picked };
}

function scoresAt(threshold: number): Record<string, string> {
  const corpora = Object.groupBy(pages, ({ corpus }) => corpus);
  return Object.fromEntries(
    Object.entries(corpora).map(([corpus, own = []]) => {
      const { f1, precision, recall } = scoreOf(own.map((page) => matchTexts(page.marked, keptText(page, threshold))));
      return [corpus, `${f1.toFixed(4)} (${precision.toFixed(3)} / ${recall.toFixed(3)})`];
    }),
  );
}

function keptText(page: Page, threshold: number): string {
  const scores = crossed.get(page) ?? [];
  return page.texts.filter((_, i) => (scores[i] ?? -Infinity) > threshold).join('\n');
}
