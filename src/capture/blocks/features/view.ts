import type { Block, Box } from '../box';
import type { BoxFacts } from '../box-facts';
import type { PageFacts } from '../page-facts';

/** A block with what stands around it. */
export interface View {
  readonly block: Block;
  readonly facts: PageFacts;
  readonly here: BoxFacts;
  /** The box of the block, and those around it, one, two and three levels up. */
  readonly up: readonly [Box, Box, Box, Box];
  /** The nearest list or table around; null for none. */
  readonly list: Box | null;
  readonly before: Block | undefined;
  readonly after: Block | undefined;
  /** The block among the three before and the three after. */
  readonly near: readonly Block[];
}

/** What speaks for or against a block, as a number: 1 for true. */
export type Feature = (view: View) => number | boolean;

export type Features = Readonly<Record<string, Feature>>;

/** Looks around a block. */
export function viewOf(block: Block, facts: PageFacts): View {
  const { blocks } = facts.page;
  const one = block.box.parent ?? block.box;
  const two = one.parent ?? one;
  return {
    block,
    facts,
    here: facts.ofBox(block.box),
    up: [block.box, one, two, two.parent ?? two],
    list: listAround(block.box),
    before: blocks[block.index - 1],
    after: blocks[block.index + 1],
    near: blocks.slice(Math.max(0, block.index - 3), block.index + 4),
  };
}

function listAround(box: Box): Box | null {
  for (let each: Box | null = box; each; each = each.parent) {
    if (/^(?:ul|ol|dl|table)$/.test(each.element.localName)) return each;
  }
  return null;
}

/** The share of `part` in `whole`; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** The share of blocks that are so. */
export function shareOf(blocks: readonly Block[], isSo: (block: Block) => boolean): number {
  return share(blocks.filter(isSo).length, blocks.length);
}
