import type { Draft } from '../draft';
import { declaredText } from '../metadata/declared-text';
import type { Block } from './box';
import { contextOf } from './context';
import { FEATURES } from './features/features';
import { type Feature, viewOf } from './features/view';
import { menuReader } from './menus';
import { readFacts } from './page-facts';
import { reasonOf } from './reasons';
import { CONTEXT, START, WEIGHTS } from './weights';

/** Features that count, with their weights. */
const WEIGHED = Object.entries(WEIGHTS).flatMap(([name, [first, second]]) => {
  const read = FEATURES[name];
  return read ? [{ name, read, first, second }] : [];
});

/** A block with a higher score is taken for the article's: log odds. */
const THRESHOLD = -0.25;
/** The first score of what is not judged, for the blocks around it. */
const NEVER = -10;

/** What features say of the blocks of a page, a row for each; null for captions and menus, which are not judged. */
export function readRows(
  { page, metadata, sources, readable }: Draft,
  features: readonly Feature[],
): (readonly number[] | null)[] {
  const facts = readFacts(page, {
    title: metadata.title,
    descriptions: [metadata.excerpt ?? '', ...sources.meta('description', 'og:description')].filter(Boolean),
    articleBody: declaredText(sources),
    kept: readable,
  });
  const isInMenu = menuReader();
  return page.blocks.map((block) => {
    if (block.isCaption || isInMenu(block.box)) return null;
    const view = viewOf(block, facts);
    return features.map((read) => Number(read(view)));
  });
}

/** Judges each block by how it and its neighbours look, where they stand and what they are named. */
export function judgeBlocks(draft: Draft): Partial<Draft> {
  const { blocks } = draft.page;
  const rows = readRows(
    draft,
    WEIGHED.map(({ read }) => read),
  );
  const around = contextOf(
    blocks.map(({ weight }) => weight),
    rows.map((row) => (row ? row.reduce((sum, value, i) => sum + value * (WEIGHED[i]?.first ?? 0), START[0]) : NEVER)),
  );
  const isKept = ({ index }: Block) => {
    const row = rows[index];
    if (!row) return false;
    const alone = row.reduce((sum, value, i) => sum + value * (WEIGHED[i]?.second ?? 0), START[1]);
    return CONTEXT.reduce((sum, weight, i) => sum + weight * (around[index]?.[i] ?? 0), alone) > THRESHOLD;
  };
  const reasonFor = ({ index, isCaption }: Block) => {
    const row = rows[index];
    if (!row) return isCaption ? 'caption' : 'navigation';
    return reasonOf(row.map((value, i) => [WEIGHED[i]?.name ?? '', value * (WEIGHED[i]?.second ?? 0)]));
  };
  return { kept: new Set(blocks.filter(isKept)), reasonFor };
}
