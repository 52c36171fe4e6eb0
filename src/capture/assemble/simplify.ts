const MEDIA = 'img, hr, math, [data-cuttings-embed]';
const MAY_BE_EMPTY = new Set(['br', 'hr', 'img', 'td', 'th', 'wbr', 'math', 'source', 'picture']);

/** Removes, in place, elements that hold nothing, and boxes that only hold other elements. */
export function simplify(article: Element): void {
  removeEmpty(article);
  lowerHeadings(article);
  for (const element of article.querySelectorAll('article, section, main, header, footer')) unwrap(element);
  unwrapLonely(article);
  for (const block of article.querySelectorAll('figcaption :is(p, div)'))
    block.replaceWith(' ', ...block.childNodes, ' ');
  makeParagraphs(article);
  removeEmpty(article);
}

/** The title is the only heading of its level, and stands above the article. */
function lowerHeadings(article: Element): void {
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

const BLOCKS =
  'address, blockquote, details, div, dl, figure, h1, h2, h3, h4, h5, h6, hr, ol, p, pre, section, table, ul';

/** Many sites write their paragraphs as boxes. */
function makeParagraphs(article: Element): void {
  for (const box of article.querySelectorAll('div')) {
    if (box.querySelector(BLOCKS) || !/\S/.test(box.textContent ?? '')) continue;
    const paragraph = box.ownerDocument.createElement('p');
    paragraph.append(...box.childNodes);
    box.replaceWith(paragraph);
  }
}
