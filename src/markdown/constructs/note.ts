import type { Construct } from '../walk';

/** The number in the text that leads to a footnote. */
export const noteReference: Construct = (element, walk) => {
  const label = walk.page.notes.references.get(element) ?? '';
  walk.node({ type: 'footnoteReference', identifier: label, label });
};
