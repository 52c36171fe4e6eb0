import { keyOf } from '../key';
import type { Features } from './view';

/** What the page says elsewhere of a block's text: in its title, its description, its JSON-LD, or again. */
export const SAID: Features = {
  isTitle: ({ block, facts }) => keyOf(block) === facts.title,
  inTitle: ({ block, facts }) => keyOf(block).length > 8 && facts.title.includes(keyOf(block)),
  isDescription({ block, facts }) {
    const key = keyOf(block).slice(0, 80);
    return block.weight > 40 && facts.descriptions.some((each) => each.slice(0, 80) === key);
  },
  repeated: ({ block, facts }) => facts.repeated(block),
  declared: ({ block, facts }) => facts.declared(block) ?? 0,
  undeclared: ({ block, facts }) => 1 - (facts.declared(block) ?? 1),
  hasDeclared: ({ block, facts }) => facts.declared(block) !== null,
};
