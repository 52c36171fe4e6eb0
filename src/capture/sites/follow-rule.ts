import type { Block } from '../blocks/box';
import type { Draft } from '../draft';

/** Follows what is known of the publisher's pages: the blocks in its article's parts, less what is never its own. */
export function followRule({ sources: { rule }, copy, page, kept }: Draft): Partial<Draft> {
  if (!rule) return {};
  const parts = rule.content ? [...copy.querySelectorAll(rule.content)] : [];
  const removed = rule.remove ? [...copy.querySelectorAll(rule.remove)] : [];
  const isIn = (places: readonly Element[], { box }: Block) => places.some((place) => place.contains(box.element));
  const told = parts.length > 0 ? page.blocks.filter((block) => !block.isCaption && isIn(parts, block)) : [...kept];
  return { kept: new Set(told.filter((block) => !isIn(removed, block))) };
}
