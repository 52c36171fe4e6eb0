import type { Change } from '../clip/article';
import type { ExplainedText } from '../clip/clip';
import type { EditedText } from '../clip/edit';
import { wordCount } from '../clip/word-count';
import { articleText, blockText, isBlock } from './block-text';
import { parseHtml } from './parse';
import { sanitizeToBody } from './sanitize';

type Editable = Pick<ExplainedText, 'html' | 'changes'>;

/** The text with a part that was left out put back where it stood. What is kept of it is not trusted. */
export function putBack({ html, changes }: Editable, part: Change): EditedText {
  const article = parseHtml(html);
  const blocks = article.childElementCount;
  const place = Math.min(part.before, blocks);
  article.insertBefore(partOf(part.html), placeAfter(article, place));
  const { body } = sanitizeToBody(article.innerHTML);
  const added = body.childElementCount - blocks;
  const at = (changes ?? []).indexOf(part);
  const others = within(changes, blocks).flatMap((each, i) => {
    if (i === at) return [];
    const isAfter = each.before > place || (each.before === place && i > at);
    return [isAfter ? { ...each, before: each.before + added } : each];
  });
  return edited(body, others);
}

/**
 * The text without one of its blocks, counted from 0 among the elements at its top. Put back, it is as it was.
 *
 * Not sanitised again: links to a place that is cut out would lose their address, and not have it back with it.
 */
export function cutOut({ html, changes }: Editable, index: number): EditedText {
  const article = parseHtml(html);
  const block = article.children[index];
  if (!block) throw new RangeError(`No block ${index}`);
  // The white space after it goes and comes with it, so that the HTML is the same again.
  const after = isBlank(block.nextSibling) ? block.nextSibling : null;
  const part: Change = {
    step: 'hand',
    action: 'removed',
    where: block.localName,
    text: blockText(block),
    html: block.outerHTML + (after?.textContent ?? ''),
    before: index,
  };
  const known = within(changes, article.childElementCount);
  after?.remove();
  block.remove();
  const isBefore = ({ before }: Change) => before <= index;
  const later = known.filter((each) => !isBefore(each)).map((each) => ({ ...each, before: each.before - 1 }));
  return edited(article, [...known.filter(isBefore), part, ...later]);
}

function edited(article: Element, changes: readonly Change[]): EditedText {
  const text = articleText(article);
  return { html: article.innerHTML, text, wordCount: wordCount(text), changes };
}

/** The changes, none of them further down than the article's end. */
function within(changes: Editable['changes'], blocks: number): readonly Change[] {
  return (changes ?? []).map((each) => (each.before > blocks ? { ...each, before: blocks } : each));
}

/** The node before which a part goes that stands after so many blocks. */
function placeAfter(article: Element, blocks: number): ChildNode | null {
  const previous = article.children[blocks - 1];
  let place: ChildNode | null = previous ? previous.nextSibling : article.firstChild;
  while (isBlank(place)) place = place.nextSibling;
  return place;
}

/** A part as blocks: items get a list, and words without a block of their own a paragraph, so that each can be cut. */
function partOf(html: string): DocumentFragment {
  const part = parseHtml(html.trimStart());
  const fragment = part.ownerDocument.createDocumentFragment();
  let box = null as HTMLElement | null;
  for (let node = part.firstChild; node; node = part.firstChild) {
    const name = boxNameOf(node, box);
    if (name === null) box = null;
    else if (box?.localName !== name) fragment.append((box = part.ownerDocument.createElement(name)));
    (box ?? fragment).append(node);
  }
  return fragment;
}

/** The element that a node at the top of a part needs around it; null for one that stands alone. */
function boxNameOf(node: Node, before: Element | null): string | null {
  if (isBlank(node)) return before?.localName ?? null;
  if (node instanceof Text) return 'p';
  if (node.nodeName === 'LI') return 'ul';
  return before?.localName === 'p' && !isBlock(node as Element) ? 'p' : null;
}

function isBlank(node: Node | null): node is Text {
  return node instanceof Text && !/\S/.test(node.data);
}
