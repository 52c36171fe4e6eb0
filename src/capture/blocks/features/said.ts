import type { Features } from './view';

/** What the page says elsewhere of a block's text: in its title, its description, its JSON-LD, or again. */
export const SAID: Features = {
  isTitle: ({ block, facts }) => facts.comparable(block) === facts.title,
  inTitle: ({ block, facts }) => facts.comparable(block).length > 8 && facts.title.includes(facts.comparable(block)),
  isDescription({ block, facts }) {
    const key = facts.comparable(block).slice(0, 80);
    return block.weight > 40 && facts.descriptions.some((each) => each.slice(0, 80) === key);
  },
  repeated: ({ block, facts }) => facts.repeated(block),
  declared: ({ block, facts }) => facts.declared(block) ?? 0,
  undeclared: ({ block, facts }) => 1 - (facts.declared(block) ?? 1),
  hasDeclared: ({ block, facts }) => facts.declared(block) !== null,
};
