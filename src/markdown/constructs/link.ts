import { linkMark } from '../inline/marks';
import { attribute } from '../tree';
import type { Construct } from '../walk';

/** A link; one that may not be followed leaves its text. */
export const link: Construct = (element, walk) => {
  const url = walk.page.addresses.link(attribute(element, 'href'));
  const title = attribute(element, 'title')?.trim() || null;
  walk.children(element, url === null ? undefined : linkMark(url, title));
};
