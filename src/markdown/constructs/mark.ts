import { MARKS } from '../elements';
import type { Construct } from '../walk';

/** Emphasis, deletion and inline code. */
export const mark: Construct = (element, walk) => {
  const kind = MARKS.get(element.tag);
  walk.children(element, kind && { kind, id: kind });
};

/** What Markdown has no mark for: H₂O without its index says something else. */
export const htmlMark: Construct = (element, walk) =>
  walk.children(element, { kind: 'html', tag: element.tag, id: `html ${element.tag}` });
