import type { LeadImage } from '../clip/article';
import type { Clip } from '../clip/clip';
import { sanitizeToBody } from '../html/sanitize';
import { showsImage } from '../markdown/same-image';
import { treeOf } from '../markdown/tree';

/** What becomes of the pictures of a text. */
export interface PictureRules {
  /** Where a picture is in the file; null when it is not, and becomes a link. */
  readonly address: (src: string) => string | null;
  /** What such a link says; see `ExportWords`. */
  readonly words: (description: string) => string;
}

/** A clip's HTML as a tree, sanitised again: the store is no more trusted than the page was. */
export function articleBody(html: string): Element {
  return sanitizeToBody(html.toWellFormed()).body;
}

/** The lead image that the text does not show itself; null if there is none. */
export function leadImageToShow({ leadImage }: Pick<Clip, 'leadImage'>, body: Element): LeadImage | null {
  return leadImage && !showsImage(treeOf(body), leadImage.src) ? leadImage : null;
}

/** The text of a clip with its lead image above it, and with pictures as `rules` say. */
export function illustratedBody(clip: Clip, html: string, rules: PictureRules): Element {
  const body = articleBody(html);
  const lead = leadImageToShow(clip, body);
  if (lead) body.prepend(figureOf(lead, body.ownerDocument));
  for (const image of body.querySelectorAll('img')) place(image, rules);
  return body;
}

function place(image: HTMLImageElement, { address, words }: PictureRules): void {
  const src = image.getAttribute('src') ?? '';
  const kept = address(src);
  if (kept !== null) image.setAttribute('src', kept);
  else image.replaceWith(linkTo(image, words((image.getAttribute('alt') ?? '').trim())));
}

/** Shown from the web, a picture would tell its site that the file is read. */
function linkTo(image: HTMLImageElement, name: string): HTMLElement {
  const page = image.ownerDocument;
  const text = Object.assign(page.createElement('span'), { className: 'picture', textContent: name });
  const src = image.getAttribute('src') ?? '';
  if (image.closest('a') || !/^https?:/i.test(src)) return text;
  const link = Object.assign(page.createElement('a'), { href: src });
  link.append(text);
  return link;
}

function figureOf({ src, alt, caption, credit }: LeadImage, page: Document): HTMLElement {
  const figure = page.createElement('figure');
  const image = page.createElement('img');
  image.setAttribute('src', src);
  image.setAttribute('alt', alt ?? '');
  figure.append(image);
  const words = [caption, credit].flatMap((part) => part?.trim() || []).join(' ');
  if (words) figure.append(Object.assign(page.createElement('figcaption'), { textContent: words }));
  return figure;
}
