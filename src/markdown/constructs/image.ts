import type { Image } from '../mdast';
import type { Page } from '../page';
import { attribute, type TreeElement } from '../tree';
import type { Construct } from '../walk';

/** A picture; one that may not be loaded leaves its description. */
export const image: Construct = (element, walk) => {
  const node = imageNode(element, walk.page);
  if (node) walk.node(node);
  else walk.visit(attribute(element, 'alt') ?? '');
};

/** The picture of an `img`; null when it has no address, or one that may not be loaded. */
export function imageNode(element: TreeElement, page: Page): Image | null {
  const url = page.addresses.image(attribute(element, 'src') || firstOf(attribute(element, 'srcset')));
  if (url === null) return null;
  const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  return { type: 'image', url, alt, title: attribute(element, 'title')?.trim() || null };
}

/** The first address of a list of sizes. */
const firstOf = (srcset: string | undefined) => srcset?.trim().split(/\s+/)[0];
