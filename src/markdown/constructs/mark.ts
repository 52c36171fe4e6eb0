import { FORMS } from '../dialects';
import { MARKS } from '../elements';
import type { Mark } from '../inline/marks';
import type { Construct } from '../walk';

/** Emphasis, deletion and inline code. */
export const mark: Construct = (element, walk) => {
  const kind = MARKS.get(element.tag);
  const isHtml = kind === 'delete' && FORMS.deletion[walk.page.dialect] === 'html';
  walk.children(element, isHtml ? htmlMarkOf('del') : kind && { kind, id: kind });
};

/** What Markdown has no mark for: H₂O without its index says something else. */
export const htmlMark: Construct = (element, walk) => walk.children(element, htmlMarkOf(element.tag));

/** Marked words, as with a pen. */
export const highlight: Construct = (element, walk) => {
  const isHtml = FORMS.highlight[walk.page.dialect] === 'html';
  walk.children(element, isHtml ? htmlMarkOf('mark') : { kind: 'highlight', id: 'highlight' });
};

const htmlMarkOf = (tag: string): Mark => ({ kind: 'html', tag, id: `html ${tag}` });
