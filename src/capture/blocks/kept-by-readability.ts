import { findArticle } from '../readability';
import type { Block, Box } from './box';
import { isMenu } from './menus';
import { blockTexts, type PageBlocks } from './read-blocks';

const MARK = 'data-cuttings-';

/** The blocks that Readability keeps of a copy of the page, which it does not change but for marks. */
export function keptByReadability(copy: Document, { root, blocks, boxes }: PageBlocks): ReadonlySet<Block> {
  const marked = [...new Set(blocks.map(({ box }) => box))];
  // A name each, not a value: Readability gives an element the attributes of the one it stands for.
  for (const [index, { element }] of marked.entries()) element.setAttribute(`${MARK}${index}`, '');
  const content = isMenu(root) ? null : findArticle(cloneWithoutMenus(copy, boxes));
  if (!content) return new Set();
  const kept = new Set<Box>();
  for (const element of content.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const box = name.startsWith(MARK) ? marked[Number(name.slice(MARK.length))] : undefined;
      if (box) kept.add(box);
    }
  }
  // It puts some elements out of the way, and with them their marks.
  const texts = new Set(blockTexts(content));
  return new Set(blocks.filter(({ box, text, weight }) => kept.has(box) || (weight > 20 && texts.has(text))));
}

/** Menus are most of many pages, and Readability would look through them for nothing. */
function cloneWithoutMenus(copy: Document, boxes: PageBlocks['boxes']): Document {
  const places: (readonly [menu: Element, parent: Element, next: ChildNode | null])[] = [];
  for (const box of boxes.values()) {
    const { element, parent } = box;
    if (!parent || !isMenu(box) || isMenu(parent)) continue;
    places.push([element, parent.element, element.nextSibling]);
    element.remove();
  }
  const clone = copy.cloneNode(true) as Document;
  for (const [menu, parent, next] of places.toReversed()) parent.insertBefore(menu, next);
  return clone;
}
