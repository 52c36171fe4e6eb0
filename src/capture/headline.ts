import type { Block, Box } from './blocks/box';
import { keyOf } from './blocks/key';
import { isKind } from './blocks/marks';
import type { Draft } from './draft';
import { comparable } from './text';

/**
 * Index of the block with the headline of the article; -1 for none.
 *
 * Of several that show the title, such as one in a bar that stays in sight, it is the last before the text.
 */
export function findHeadline({ page, metadata, kept }: Pick<Draft, 'page' | 'metadata' | 'kept'>): number {
  const title = comparable(metadata.title);
  const named = page.blocks.filter((block) => /^h[12]$/.test(headingOf(block.box)) && isTitle(keyOf(block), title));
  const text = page.blocks.find((block) => block.isProse && kept.has(block))?.index ?? 0;
  const found = named.findLast(({ index }) => index < text) ?? named[0];
  return found?.index ?? page.blocks.findIndex(({ box }) => headingOf(box) === 'h1');
}

function isTitle(key: string, title: string): boolean {
  return key.length > 5 && (key === title || (title.includes(key) && key.length > title.length / 2));
}

/** The name of the heading that a box is in; '' for none. */
function headingOf(box: Box): string {
  for (let each: Box | null = isKind(box.all, 'heading') ? box : null; each; each = each.parent)
    if (/^h\d$/.test(each.element.localName)) return each.element.localName;
  return '';
}

/** Leaves the title out: it stands above the article, not in it. */
export function leaveTitle({ page, kept, metadata }: Pick<Draft, 'page' | 'kept' | 'metadata'>): Partial<Draft> {
  const title = comparable(metadata.title);
  const indexes = page.blocks.filter((block) => kept.has(block)).slice(0, 6);
  // What the publisher shares the page as may be another title than the headline it shows.
  const headline = findHeadline({ page, metadata, kept });
  const said = new Set<Block>(indexes.filter((block) => block.index === headline || keyOf(block) === title));
  return said.size > 0 ? { kept: new Set([...kept].filter((block) => !said.has(block))) } : {};
}
