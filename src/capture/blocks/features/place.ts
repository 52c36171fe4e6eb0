import { type Features, share, shareOf } from './view';

/** How a block, and what stands around it, is made. */
export const PLACE: Features = {
  linkUp1: ({ up }) => share(up[1].link, up[1].text),
  linkUp2: ({ up }) => share(up[2].link, up[2].text),
  linkUp3: ({ up }) => share(up[3].link, up[3].text),
  proseShareUp1: ({ up }) => share(up[1].prose, up[1].text),
  proseShareUp2: ({ up }) => share(up[2].prose, up[2].text),
  proseShareUp3: ({ up }) => share(up[3].prose, up[3].text),
  blocksUp1: ({ up }) => Math.log1p(up[1].blocks),
  meanWeightUp1: ({ up }) => Math.log1p(share(up[1].text, up[1].blocks)),
  meanWeightUp2: ({ up }) => Math.log1p(share(up[2].text, up[2].blocks)),
  lone: ({ block }) => block.box.blocks === 1,
  inList: ({ list }) => list !== null,
  listProse: ({ list }) => (list ? share(list.prose, list.text) : 0),
  listMean: ({ list }) => (list ? Math.log1p(share(list.text, list.blocks)) : 0),
  isP: ({ block }) => block.box.element.localName === 'p',
  isDiv: ({ block }) => block.box.element.localName === 'div',
  isLi: ({ block }) => block.box.element.localName === 'li',
  isH2: ({ block }) => /^h[23]$/.test(block.box.element.localName),
  before: ({ block, facts }) => block.index < facts.headline,
  after: ({ block, facts }) => facts.headline >= 0 && block.index > facts.headline,
  noHeadline: ({ facts }) => facts.headline < 0,
  afterHeadline: ({ block, facts }) => (facts.headline < 0 ? 0 : Math.log1p(Math.max(0, block.index - facts.headline))),
  prevWeight: ({ before }) => Math.log1p(before?.weight ?? 0),
  prevProse: ({ before }) => before?.isProse ?? false,
  nextLinks: ({ after }) => after?.links ?? 0,
  linksNear: ({ near }) => {
    const weight = near.reduce((sum, block) => sum + block.weight, 0);
    return share(
      near.reduce((sum, block) => sum + block.links * block.weight, 0),
      weight,
    );
  },
  proseNear: ({ near }) => shareOf(near, ({ isProse }) => isProse),
};
