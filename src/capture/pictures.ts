import type { Box } from './blocks/box';
import { isKind, isNamed } from './blocks/marks';
import type { NameMark } from './blocks/names';

/** Files that stand for the site, not for the article. */
const STOCK =
  /(?:^|[/_.-])(?:logo|icons?|favicon|avatar|sprite|placeholder|default|fallback|og[_-]?default|share[_-]?image|byline|author|profile|blank|spacer|1x1|pixel)(?:[/_.-]|$)/i;
/** Smaller pictures are icons, portraits of authors or teasers. In CSS pixels. */
const [MIN_WIDTH, MIN_HEIGHT] = [180, 100];
/** What a box is named whose pictures are of something else. */
const ELSEWHERE: readonly NameMark[] = [
  'wall',
  'comments',
  'share',
  'newsletter',
  'ad',
  'related',
  'author',
  'overlay',
];
/** A box with more of the page's prose holds the article, whatever its name. */
const MAX_SHARE = 0.5;

/** Whether a picture is large enough, and not of the site's own, to belong to an article. */
export function isLarge(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '', 10));
  return !(width && width < MIN_WIDTH) && !(height && height < MIN_HEIGHT) && !isStock(image.getAttribute('src') ?? '');
}

/** Whether a picture stands for something else than the article: a link to another page, a box with such a name. */
export function isElsewhere(picture: Box, root: Box): boolean {
  for (let box = picture.parent; box && box.prose <= MAX_SHARE * root.prose; box = box.parent) {
    const { own } = box;
    if (isKind(own, 'link') && !leadsToPicture(box.element.getAttribute('href') ?? '')) return true;
    if (isKind(own, 'aside') || isKind(own, 'nav') || isKind(own, 'footer')) return true;
    if (ELSEWHERE.some((mark) => isNamed(own, mark))) return true;
  }
  return false;
}

function leadsToPicture(href: string): boolean {
  return /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)|^#|gallery|photo/i.test(href);
}

/** Whether the file of a picture stands for the site. */
export function isStock(url: string): boolean {
  return STOCK.test(url);
}

/** Whether two addresses are of one picture, perhaps in different sizes. */
export function isSamePicture(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && pictureKey(a) === pictureKey(b));
}

function pictureKey(url: string): string {
  const path = decodeLoosely(url.replace(/[?#].*$/s, ''));
  const file = (path.split('/').pop() ?? '').toLowerCase().replace(/\.\w{2,5}$/, '');
  const stem = file.replace(
    /[-_@](?:\d{2,4}x\d{2,4}|\d{2,4}w?|\d+x|scaled|large|medium|small|xl|thumb(?:nail)?)$/g,
    '',
  );
  // So short a name, such as "image" or "1200", may be the name of every picture of the site.
  return stem.length >= 8 ? stem : path;
}

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
