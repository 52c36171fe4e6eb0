import type { Heading } from '../mdast';
import { oneLine } from '../inline/one-line';
import type { Construct } from '../walk';

/** A heading in one line, whatever stands in it. */
export const heading: Construct = (element, walk) => {
  const children = oneLine(walk.apart(element.children), 'space');
  const depth = Number(element.tag.slice(1)) as Heading['depth'];
  walk.blocks(children.length > 0 ? [{ type: 'heading', depth, children }] : []);
};
