import { type Features, share, shareOf } from './view';

/** Where there is none in any number of levels. */
const FAR = 9;

/** Where a block stands to what Readability takes for the article, and to most of the page's prose. */
export const READABLE: Features = {
  kept: ({ block, facts }) => facts.isKept(block),
  keptProse: ({ block, facts }) => block.isProse && facts.isKept(block),
  keptNear: ({ near, facts }) => shareOf(near, facts.isKept),
  keptProseNear: ({ near, facts }) => shareOf(near, (block) => block.isProse && facts.isKept(block)),
  coreParent: ({ here }) => here.core,
  coreUp1: ({ up, facts }) => facts.ofBox(up[1]).core,
  coreUp2: ({ up, facts }) => facts.ofBox(up[2]).core,
  coreUp3: ({ up, facts }) => facts.ofBox(up[3]).core,
  dist50: ({ here }) => within(here.levels.halfCore),
  dist90: ({ here }) => within(here.levels.allCore),
  distAny: ({ here }) => within(here.levels.anyCore),
  prose50: ({ here }) => within(here.levels.halfProse),
  prose80: ({ here }) => within(here.levels.mostProse),
  patternShare: ({ block, facts }) => facts.patternShare(block),
  patternCount: ({ block, facts }) => Math.log1p(facts.patternCount(block)),
  listCore: ({ list, facts }) => (list ? facts.ofBox(list).core : 0),
  tableCore: ({ list, facts }) => (list?.element.localName === 'table' ? facts.ofBox(list).core : 0),
  beforeCore: ({ block, facts }) => Math.log1p(Math.max(0, facts.firstCore - block.index)),
  inCore: ({ block, facts }) => block.index >= facts.firstCore && block.index <= facts.lastCore,
  toEnd: ({ block, facts }) => Math.min(4, Math.log1p(Math.max(0, facts.lastCore - block.index))),
  proseUp1: ({ up, facts }) => share(up[1].prose, facts.page.root.prose),
  proseUp2: ({ up, facts }) => share(up[2].prose, facts.page.root.prose),
};

function within(levels: number): number {
  return Number.isFinite(levels) ? levels : FAR;
}
