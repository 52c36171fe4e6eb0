import { findArticle } from '../readability';
import type { Block, Box } from './box';
import { readBlocks } from './read-blocks';

const MARK = 'data-cuttings-';

/** The blocks that Readability keeps of a copy of the page, which it does not change but for marks. */
export function keptByReadability(copy: Document, blocks: readonly Block[]): ReadonlySet<Block> {
  const boxes = [...new Set(blocks.map(({ box }) => box))];
  // A name each, not a value: Readability gives an element the attributes of the one it stands for.
  for (const [index, { element }] of boxes.entries()) element.setAttribute(`${MARK}${index}`, '');
  const content = findArticle(copy.cloneNode(true) as Document);
  if (!content) return new Set();
  const kept = new Set<Box>();
  for (const element of content.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const box = name.startsWith(MARK) ? boxes[Number(name.slice(MARK.length))] : undefined;
      if (box) kept.add(box);
    }
  }
  // It puts some elements out of the way, and with them their marks.
  const texts = new Set(readBlocks(content).blocks.map(({ text }) => text));
  return new Set(blocks.filter(({ box, text, weight }) => kept.has(box) || (weight > 20 && texts.has(text))));
}
