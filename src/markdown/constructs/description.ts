import { html } from '../mdast';
import type { Construct } from '../walk';
import { isRaw, rawHtml } from './raw-html';

/** Terms with their meanings, and what opens on a click: both only exist in HTML. */
export const description: Construct = (element, walk) =>
  walk.blocks(isRaw(element, walk.page.dialect) ? [html(rawHtml(element, walk.page))] : walk.apart(element.children));
