import { HTML_MARKS, LISTS, MARKS } from '../elements';
import type { Page } from '../page';
import type { TreeElement } from '../tree';
import type { Construct } from '../walk';
import { code } from './code';
import { description } from './description';
import { EMBEDS, embed, isPlayerLink, playerLink } from './embed';
import { heading } from './heading';
import { image } from './image';
import { lineBreak } from './line-break';
import { link } from './link';
import { list } from './list';
import { highlight, htmlMark, mark } from './mark';
import { isMath, math } from './math';
import { noteReference } from './note';
import { blockQuote, inlineQuote } from './quote';
import { rule } from './rule';
import { table } from './table';

const rows = (tags: Iterable<string>, construct: Construct) => [...tags].map((tag) => [tag, construct] as const);

/** Which construct writes which element. A map: elements may be called `constructor`. */
const CONSTRUCTS: ReadonlyMap<string, Construct> = new Map([
  ...rows(MARKS.keys(), mark),
  ...rows(HTML_MARKS, htmlMark),
  ...rows(LISTS, list),
  ...rows(EMBEDS, embed),
  ...rows(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], heading),
  ...rows(['pre', 'listing', 'xmp', 'plaintext'], code),
  ...rows(['dl', 'details'], description),
  ['a', link],
  ['blockquote', blockQuote],
  ['br', lineBreak],
  ['hr', rule],
  ['img', image],
  ['mark', highlight],
  ['q', inlineQuote],
  ['table', table],
]);

/** The construct that writes an element; undefined when only its content is written. */
export function constructFor(element: TreeElement, page: Page): Construct | undefined {
  if (page.notes.references.has(element)) return noteReference;
  if (isPlayerLink(element, page)) return playerLink;
  return isMath(element) ? math : CONSTRUCTS.get(element.tag);
}
