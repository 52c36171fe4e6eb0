import type { Box } from '../box';
import { type Features, share, shareOf, type View } from './view';

/** Boxes farther off are as far as any. */
const FAR = 9;

/** Where a block stands to what Readability takes for the article, and to most of the page's prose. */
export const READABLE: Features = {
  kept: ({ block, facts }) => facts.isKept(block),
  keptProse: ({ block, facts }) => block.isProse && facts.isKept(block),
  keptNear: ({ near, facts }) => shareOf(near, facts.isKept),
  keptProseNear: ({ near, facts }) => shareOf(near, (block) => block.isProse && facts.isKept(block)),
  keptPrev: ({ before, facts }) => !!before && facts.isKept(before),
  keptNext: ({ after, facts }) => !!after && facts.isKept(after),
  coreParent: ({ up, facts }) => facts.coreOf(up[0]),
  coreUp1: ({ up, facts }) => facts.coreOf(up[1]),
  coreUp2: ({ up, facts }) => facts.coreOf(up[2]),
  coreUp3: ({ up, facts }) => facts.coreOf(up[3]),
  dist50: (view) => distance(view, (box) => view.facts.coreOf(box) >= 0.5),
  dist90: (view) => distance(view, (box) => view.facts.coreOf(box) >= 0.9),
  distAny: (view) => distance(view, (box) => view.facts.coreOf(box) >= 0.02),
  prose50: (view) => distance(view, (box) => box.prose >= 0.5 * view.facts.page.root.prose),
  prose80: (view) => distance(view, (box) => box.prose >= 0.8 * view.facts.page.root.prose),
  signatureShare: ({ block, facts }) => facts.signatureShare(block),
  signatureCount: ({ block, facts }) => Math.log1p(facts.signatureCount(block)),
  listCore: ({ list, facts }) => (list ? facts.coreOf(list) : 0),
  tableCore: ({ list, facts }) => (list?.element.localName === 'table' ? facts.coreOf(list) : 0),
  beforeCore: ({ block, facts }) => Math.log1p(Math.max(0, facts.firstCore - block.index)),
  afterCore: ({ block, facts }) => (facts.lastCore < 0 ? 0 : Math.log1p(Math.max(0, block.index - facts.lastCore))),
  inCore: ({ block, facts }) => block.index >= facts.firstCore && block.index <= facts.lastCore,
  noCore: ({ facts }) => facts.firstCore < 0,
  toEnd: ({ block, facts }) => Math.min(4, Math.log1p(Math.max(0, facts.lastCore - block.index))),
  proseUp1: ({ up, facts }) => share(up[1].prose, facts.page.root.prose),
  proseUp2: ({ up, facts }) => share(up[2].prose, facts.page.root.prose),
};

/** How many levels up the first box is that is so. */
function distance({ block }: View, isSo: (box: Box) => boolean): number {
  let levels = 0;
  for (let box: Box | null = block.box; box; box = box.parent) {
    if (isSo(box)) return levels;
    levels += 1;
  }
  return FAR;
}
