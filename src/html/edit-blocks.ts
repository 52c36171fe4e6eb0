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
  article.insertBefore(partOf(part.html), placeAfter(article, part.before));
  const { body } = sanitizeToBody(article.innerHTML);
  const added = body.childElementCount - blocks;
  const at = (changes ?? []).indexOf(part);
  const others = (changes ?? []).flatMap((each, i) => {
    if (i === at) return [];
    const isAfter = each.before > part.before || (each.before === part.before && i > at);
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
  after?.remove();
  block.remove();
  const isBefore = ({ before }: Change) => before <= index;
  const known = changes ?? [];
  const later = known.filter((each) => !isBefore(each)).map((each) => ({ ...each, before: each.before - 1 }));
  return edited(article, [...known.filter(isBefore), part, ...later]);
}

function edited(article: Element, changes: readonly Change[]): EditedText {
  const text = articleText(article);
  return { html: article.innerHTML, text, wordCount: wordCount(text), changes };
}

/** The node before which a part goes that stands after so many blocks. */
function placeAfter(article: Element, blocks: number): ChildNode | null {
  const previous = article.children[Math.min(blocks, article.childElementCount) - 1];
  let place: ChildNode | null = previous ? previous.nextSibling : article.firstChild;
  while (isBlank(place)) place = place.nextSibling;
  return place;
}

/** A part as blocks: words without one of their own get a paragraph, else they could not be cut again. */
function partOf(html: string): DocumentFragment {
  const part = parseHtml(html.trimStart());
  const page = part.ownerDocument;
  const fragment = page.createDocumentFragment();
  let paragraph: HTMLElement | null = null;
  for (let node = part.firstChild; node; node = part.firstChild) {
    const isWords = node instanceof Text && !isBlank(node);
    if (node instanceof Element && isBlock(node)) paragraph = null;
    else if (isWords && !paragraph) fragment.append((paragraph = page.createElement('p')));
    (paragraph ?? fragment).append(node);
  }
  return fragment;
}

function isBlank(node: Node | null): node is Text {
  return node instanceof Text && !/\S/.test(node.data);
}
