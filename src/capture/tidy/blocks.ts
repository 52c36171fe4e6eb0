import { isBlock, isSilent } from '../../html/block-text';
import { oneLine, weight } from '../text';

/** A line of an article as its reader sees it: an element that starts a line and holds no other such. */
export interface Block {
  readonly element: Element;
  readonly text: string;
  readonly weight: number;
  /** Share of the text that is in links, 0 to 1. */
  readonly links: number;
  readonly isHeading: boolean;
  /** Whether it is part of something that is judged as a whole: a figure, a table, a quotation. */
  readonly isInside: boolean;
}

/** The lines of an article that hold text, in order. */
export function blocksOf(article: Element): Block[] {
  const outer = new Set<Element>();
  const all = [...article.querySelectorAll('*')].filter((element) => isBlock(element) && !isSilent(element));
  for (const element of all) {
    for (let parent = element.parentElement; parent && !outer.has(parent); parent = parent.parentElement)
      outer.add(parent);
  }
  return all
    .filter((element) => !outer.has(element))
    .map(describe)
    .filter(({ text }) => text !== '');
}

function describe(element: Element): Block {
  const text = oneLine(element.textContent);
  const linked = [...element.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum + oneLine(link.textContent).length,
    0,
  );
  const all = element.closest('a[href]') ? text.length : linked;
  return {
    element,
    text,
    weight: weight(text),
    links: text ? Math.min(1, all / text.length) : 0,
    isHeading: element.closest('h1, h2, h3, h4, h5, h6') !== null,
    isInside: element.closest('figure, table, blockquote, pre, dl, details, [data-cuttings-embed]') !== null,
  };
}
