import type { Block, Box } from './box';
import type { PageBlocks } from './read-blocks';

/** Who has found less text than so much of the prose of a page has found something else than its article. */
const MISSED = 0.1;
/** Of the prose of a page, the article has more. */
const MOST = 0.6;

/**
 * What Readability keeps, or else, where that leaves nearly all prose of the page out, all in the smallest box that
 * holds most of it.
 */
export function readAgain({ root, boxes, blocks }: PageBlocks, kept: ReadonlySet<Block>): ReadonlySet<Block> {
  const found = [...kept].reduce((sum, { weight, links }) => sum + weight * (1 - links), 0);
  if (found >= MISSED * root.prose) return kept;
  const holders = [...boxes.values()].filter(({ prose }) => prose > MOST * root.prose);
  const deepest = holders.reduce((best, box) => (box.depth > best.depth ? box : best), root);
  return new Set(blocks.filter(({ box }) => isIn(box, deepest)));
}

function isIn(box: Box, outer: Box): boolean {
  for (let each: Box | null = box; each; each = each.parent) if (each === outer) return true;
  return false;
}
