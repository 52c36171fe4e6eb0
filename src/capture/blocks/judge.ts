import type { Draft } from '../draft';
import { declaredText } from '../metadata/declared-text';
import type { Block } from './box';
import { contextOf } from './context';
import { FEATURES } from './features/features';
import { viewOf } from './features/view';
import { readFacts } from './page-facts';
import { reasonOf } from './reasons';
import { CONTEXT, START, WEIGHTS } from './weights';

/** Features that count, with their weights. */
const WEIGHED = Object.entries(WEIGHTS).flatMap(([name, [first, second]]) => {
  const read = FEATURES[name];
  return read ? [{ name, read, first, second }] : [];
});

/** A block with a higher score is taken for the article's: log odds. */
const THRESHOLD = 0;

/** Judges each block by how it and its neighbours look, where they stand and what they are named. */
export function judgeBlocks({ page, metadata, sources, readable }: Draft): Partial<Draft> {
  const facts = readFacts(page, {
    title: metadata.title,
    descriptions: [metadata.excerpt ?? '', ...sources.meta('description', 'og:description')].filter(Boolean),
    articleBody: declaredText(sources),
    kept: readable,
  });
  const rows = page.blocks.map((block) => {
    const view = viewOf(block, facts);
    return WEIGHED.map(({ read }) => Number(read(view)));
  });
  const first = rows.map((row) =>
    WEIGHED.reduce((sum, { first: weight }, i) => sum + weight * (row[i] ?? 0), START[0]),
  );
  const around = contextOf(page.blocks, first);
  const kept = new Set<Block>();
  for (const block of page.blocks) {
    if (block.isCaption) continue;
    const row = rows[block.index] ?? [];
    const context = CONTEXT.reduce((sum, weight, i) => sum + weight * (around[block.index]?.[i] ?? 0), START[1]);
    if (WEIGHED.reduce((sum, { second }, i) => sum + second * (row[i] ?? 0), context) > THRESHOLD) kept.add(block);
  }
  const reasonFor = ({ index }: Block) =>
    reasonOf(WEIGHED.map(({ name, second }, i) => [name, second * (rows[index]?.[i] ?? 0)]));
  return { kept, reasonFor };
}
