import type { Box } from './box';

/** What has no prose and is for half of it links, in so many lines or more, is no part of an article. */
const MENU = { links: 0.5, blocks: 3 };

/** Whether a box holds nothing but lines that lead elsewhere: a menu, a list of headlines, a row of buttons. */
export function isMenu({ text, prose, link, blocks }: Box): boolean {
  return prose === 0 && blocks >= MENU.blocks && link > MENU.links * text;
}

/** Whether a box is a menu or in one. Each box is looked at once. */
export function menuReader(): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  const isIn = (box: Box): boolean => {
    // Around prose there is no menu.
    if (box.prose > 0) return false;
    const before = known.get(box);
    if (before !== undefined) return before;
    const found = isMenu(box) || (box.parent !== null && isIn(box.parent));
    known.set(box, found);
    return found;
  };
  return isIn;
}
