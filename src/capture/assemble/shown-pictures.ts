import type { Block, Box } from '../blocks/box';
import type { PageBlocks } from '../blocks/read-blocks';
import { isElsewhere, isLarge } from '../pictures';

/** The pictures that stand in the text of the article and belong to it, with their captions. */
export function shownPictures(page: PageBlocks, kept: ReadonlySet<Block>): ReadonlySet<Element> {
  const indexes = [...kept].map(({ index }) => index);
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)];
  // As far as no text of something else is between; captions are no such text.
  const begin = page.blocks.findLast(({ index, isCaption }) => index < first && !isCaption)?.index ?? -1;
  const end = page.blocks.find(({ index, isCaption }) => index > last && !isCaption)?.index ?? Infinity;
  const holders = holdersOf(kept);
  const shown = page.pictures.filter(
    ({ element, box, before }) =>
      before > begin &&
      before <= end &&
      element.hasAttribute('src') &&
      isAmong(box, holders) &&
      isLarge(element) &&
      !isElsewhere(box, page.root),
  );
  return new Set(shown.map(({ element }) => element));
}

/** The captions of pictures that are shown. */
export function captionsOf(page: PageBlocks, shown: ReadonlySet<Element>): readonly Block[] {
  const figures = new Set([...shown].map((picture) => picture.closest('figure')));
  return page.blocks.filter(({ box, isCaption }) => isCaption && figures.has(box.element.closest('figure')));
}

/** Whether the nearest box with text around a picture holds some of the article's. */
function isAmong(box: Box, holders: ReadonlySet<Box>): boolean {
  let near: Box | null = box;
  while (near && near.blocks === 0) near = near.parent;
  return near !== null && holders.has(near);
}

function holdersOf(kept: ReadonlySet<Block>): ReadonlySet<Box> {
  const holders = new Set<Box>();
  for (const { box } of kept)
    for (let each: Box | null = box; each && !holders.has(each); each = each.parent) holders.add(each);
  return holders;
}
