import { comparable, textOf } from '../text';
import { trim } from './trim';

const MEDIA = 'img, hr, math, [data-cuttings-embed]';
const MAY_BE_EMPTY = new Set(['br', 'hr', 'img', 'td', 'th', 'wbr', 'math', 'source', 'picture']);

/** Removes, in place, what is not the article's own: its title said again, lines around the text. */
export function tidy(article: Element, title: string): void {
  removeTitle(article, title);
  trim(article);
}

/** As `tidy`, for a whole page: every line of it stays. */
export function tidyPage(body: Element, title: string): void {
  removeTitle(body, title);
  simplify(body);
}

/** Removes, in place, elements that hold nothing, and boxes that only hold other elements. */
export function simplify(article: Element): void {
  removeEmpty(article);
  for (const element of article.querySelectorAll('article, section, main, header, footer')) unwrap(element);
  unwrapLonely(article);
}

/** The title stands above the article, not in it. */
function removeTitle(article: Element, title: string): void {
  const key = comparable(title);
  const heading = [...article.querySelectorAll('h1, h2')].slice(0, 3).find((each) => comparable(textOf(each)) === key);
  heading?.remove();
  for (const h1 of article.querySelectorAll('h1')) {
    const h2 = article.ownerDocument.createElement('h2');
    h2.append(...h1.childNodes);
    h1.replaceWith(h2);
  }
}

function removeEmpty(article: Element): void {
  // From the inside out: what holds only empty elements is empty too.
  for (const element of [...article.querySelectorAll('*')].toReversed()) {
    if (MAY_BE_EMPTY.has(element.localName) || element.namespaceURI !== article.namespaceURI) continue;
    if (element.childElementCount === 0 && !/[^\s\u200B\u00A0]/.test(element.textContent ?? '')) removeBlank(element);
  }
}

/** A blank element between words is the blank that keeps them apart. */
function removeBlank(element: Element): void {
  const isInline = /^(?:a|abbr|b|em|i|small|span|strong|sub|sup|u|font)$/.test(element.localName);
  if (isInline && element.textContent) element.replaceWith(' ');
  else element.remove();
}

function unwrap(element: Element): void {
  if (element.querySelector(':scope > p, :scope > div, :scope > figure, :scope > h2'))
    element.replaceWith(...element.childNodes);
}

/** Dissolves boxes that only hold another element or paragraphs. */
function unwrapLonely(article: Element): void {
  for (const box of [...article.querySelectorAll('div')].toReversed()) {
    const hasText = [...box.childNodes].some((node) => node instanceof Text && /\S/.test(node.data));
    const hasBlocks = box.querySelector(':scope > :is(p, div, figure, h2, h3, h4, ul, ol, table, blockquote, pre, hr)');
    if (!hasText && (hasBlocks || box.querySelector(MEDIA))) box.replaceWith(...box.childNodes);
  }
}
