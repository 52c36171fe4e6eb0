import { isBlock } from '../html/block-text';
import type { Sources } from './metadata/sources';
import { linkEmbeds } from './prepare/embeds';
import { makeFigures } from './prepare/figures';
import { dropHeardLabels } from './prepare/heard-labels';
import { loadLazyImages } from './prepare/lazy-images';
import { mendLinks } from './prepare/links';
import { makeShallow } from './prepare/shallow';
import { placeStreamed } from './prepare/streamed';

/** What never holds text or pictures of an article: gone at once, it is in no later step's way. */
const SILENT = 'script, style, body link, template, canvas, svg, input, select, textarea';

/** Links that share the page, and say nothing of the article. */
const SHARE_LINKS = [
  'facebook.com/sharer',
  'facebook.com/dialog',
  'twitter.com/intent',
  'twitter.com/share',
  'x.com/intent',
  'linkedin.com/share',
  'pinterest.com/pin/create',
  'reddit.com/submit',
  't.me/share',
  'whatsapp.com/send',
  'wa.me/?text',
  'service.weibo.com/share',
]
  .map((address) => `a[href*="${address}"]`)
  .join();

/** Gives a copy of a page, in place, the shape that its blocks are read from: nothing that is seen as text goes. */
const SHAPING: readonly ((body: HTMLElement, base: string) => void)[] = [
  makeShallow,
  loadLazyImages,
  dropNoscript,
  dropHeardLabels,
  linkEmbeds,
  mendLinks,
  makeFigures,
];

/** Shapes a copy of a page; see `SHAPING`. */
export function shapePage(copy: Document, { base, rule }: Pick<Sources, 'base' | 'rule'>): void {
  setBase(copy, base);
  placeStreamed(copy);
  if (rule?.remove) dropInline(copy, rule.remove);
  for (const silent of copy.querySelectorAll(`${SILENT}, ${SHARE_LINKS}`)) silent.remove();
  for (const shape of SHAPING) shape(copy.body, base);
}

/** What is within lines; whole blocks stay, that it can be told why they go. */
function dropInline(copy: Document, selector: string): void {
  for (const element of copy.querySelectorAll(selector))
    if (!isBlock(element) || element.closest('figure')) element.remove();
}

/** A copy has lost the address of its page, where the browser gives copies none. */
function setBase(copy: Document, href: string): void {
  const base = copy.createElement('base');
  base.href = href;
  copy.head.prepend(base);
}

/** What is shown where scripts do not run, beside pictures, says that they should. */
function dropNoscript(body: HTMLElement): void {
  for (const noscript of body.querySelectorAll('noscript')) noscript.remove();
}
