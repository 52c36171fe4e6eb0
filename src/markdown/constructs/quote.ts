import type { Construct } from '../walk';

/** A quotation on lines of its own. */
export const blockQuote: Construct = (element, walk) => {
  const children = walk.apart(element.children);
  walk.blocks(children.length > 0 ? [{ type: 'blockquote', children }] : []);
};

/** A quotation in a line: a browser draws the marks that the text does not have. */
export const inlineQuote: Construct = (element, walk) => {
  walk.visit('“');
  walk.children(element);
  walk.visit('”');
};
