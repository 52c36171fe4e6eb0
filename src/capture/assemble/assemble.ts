import type { Block, Box } from '../blocks/box';
import type { PageBlocks } from '../blocks/read-blocks';
import { topIn } from './top-in';

/** Elements that hold no text and go with what they stand in. */
const WITH_TEXT = new Set(['br', 'wbr', 'hr', 'td', 'th', 'source']);

/**
 * Cuts the article out of the shaped copy, in place: the blocks that are kept, the elements that hold them, the
 * pictures that are shown. The copy is good for nothing else afterwards.
 */
export function assemble(page: PageBlocks, kept: ReadonlySet<Block>, pictures: ReadonlySet<Element>): Element {
  const { element: body } = page.root;
  const article = body.ownerDocument.createElement('div');
  const root = commonBox([...kept].map(({ box }) => box)) ?? page.root;
  const shown = new Set<Node>(pictures);
  for (const picture of pictures) markAround(picture, shown);
  for (const { nodes } of kept) for (const node of nodes) markAround(node, shown.add(node));
  for (const block of kept) if (isLoose(block)) becomeParagraph(block, shown);
  prune(root.element, shown);
  article.append(...(isText(root.element) ? [root.element] : root.element.childNodes));
  return article;
}

/** Whether a block is one of several that stand in one element, with breaks between. */
function isLoose({ box, isCaption }: Block): boolean {
  return !isCaption && !isText(box.element) && box.blocks > 1;
}

/** Puts a block that stands loose in its element into a paragraph of its own. */
function becomeParagraph({ box, nodes }: Block, shown: Set<Node>): void {
  const isChild = (node: Node): node is ChildNode => node.parentNode === box.element;
  const inline = [
    ...new Set(nodes.filter(({ data }) => /\S/.test(data)).map((node) => topIn(box.element, node))),
  ].filter(isChild);
  const [first] = inline;
  if (!first) return;
  const paragraph = box.element.ownerDocument.createElement('p');
  first.before(paragraph);
  // Breaks between the lines of the block come along; those after it are left to go.
  const end = inline.at(-1)?.nextSibling ?? null;
  while (paragraph.nextSibling && paragraph.nextSibling !== end) paragraph.append(paragraph.nextSibling);
  shown.add(paragraph);
}

function isText({ localName }: Element): boolean {
  return /^(?:p|ul|ol|dl|pre|blockquote|table|figure|h\d)$/.test(localName);
}

/** The smallest box that holds all; null for none. */
function commonBox(boxes: readonly Box[]): Box | null {
  let [common = null] = boxes;
  for (const box of new Set(boxes)) {
    let other = box;
    while (common && other !== common) {
      if (other.depth > common.depth) other = other.parent ?? other;
      else common = common.parent;
    }
  }
  return common;
}

/** Adds the elements around a node, out to one that is already there. */
function markAround(node: Node, shown: Set<Node>): void {
  for (let parent = node.parentNode; parent && !shown.has(parent); parent = parent.parentNode) shown.add(parent);
}

/** Removes what is not shown from an element that is, in one walk without recursion. */
function prune(root: Element, shown: ReadonlySet<Node>): void {
  const open: Element[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    for (const child of Array.from(element.childNodes)) {
      if (child instanceof Element && shown.has(child)) open.push(child);
      else if (!isWhole(child, shown)) child.remove();
    }
  }
}

function isWhole(node: ChildNode, shown: ReadonlySet<Node>): boolean {
  if (shown.has(node)) return true;
  if (node instanceof Text) return !/\S/.test(node.data);
  return node instanceof Element && (WITH_TEXT.has(node.localName) || node.namespaceURI?.endsWith('MathML') === true);
}
