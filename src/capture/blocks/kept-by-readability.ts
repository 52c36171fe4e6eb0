import { findArticle } from '../readability';
import type { Block, Box } from './box';
import { isMenu } from './menus';
import { type PageBlocks, readBlocks } from './read-blocks';

const MARK = 'data-cuttings-';
const MENU = `${MARK}menu`;

/** The blocks that Readability keeps of a copy of the page, which it does not change but for marks. */
export function keptByReadability(copy: Document, { blocks, boxes }: PageBlocks): ReadonlySet<Block> {
  const marked = [...new Set(blocks.map(({ box }) => box))];
  // A name each, not a value: Readability gives an element the attributes of the one it stands for.
  for (const [index, { element }] of marked.entries()) element.setAttribute(`${MARK}${index}`, '');
  for (const box of boxes.values()) if (isMenu(box)) box.element.setAttribute(MENU, '');
  const clone = copy.cloneNode(true) as Document;
  // Most of many pages, which Readability would look through for nothing.
  for (const menu of clone.querySelectorAll(`[${MENU}]`)) menu.remove();
  const content = findArticle(clone);
  if (!content) return new Set();
  const kept = new Set<Box>();
  for (const element of content.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const box = name.startsWith(MARK) ? marked[Number(name.slice(MARK.length))] : undefined;
      if (box) kept.add(box);
    }
  }
  // It puts some elements out of the way, and with them their marks.
  const texts = new Set(readBlocks(content).blocks.map(({ text }) => text));
  return new Set(blocks.filter(({ box, text, weight }) => kept.has(box) || (weight > 20 && texts.has(text))));
}
