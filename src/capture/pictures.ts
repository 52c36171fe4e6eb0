import { isLikelyNoise, isSureNoise, namesOf } from './prepare/noise-words';

/** Files that stand for the site, not for the article. */
const STOCK =
  /(?:^|[/_.-])(?:logo|icons?|favicon|avatar|sprite|placeholder|default|fallback|og[_-]?default|share[_-]?image|byline|author|profile|blank|spacer|1x1|pixel)(?:[/_.-]|$)/i;
/** Smaller pictures are icons, portraits of authors or teasers. In CSS pixels. */
const [MIN_WIDTH, MIN_HEIGHT] = [180, 100];

/** Whether a picture is large enough, and not of the site's own, to belong to an article. */
export function isLarge(image: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '', 10));
  return !(width && width < MIN_WIDTH) && !(height && height < MIN_HEIGHT) && !isStock(image.getAttribute('src') ?? '');
}

/** Whether a picture stands for something else than the article: a link to another page, a box with a noise name. */
export function isElsewhere(image: Element): boolean {
  const link = image.closest('a[href]');
  if (link && !/\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)|^#|gallery|photo/i.test(link.getAttribute('href') ?? ''))
    return true;
  for (let element = image.parentElement; element && element.localName !== 'body'; element = element.parentElement) {
    if (element.matches('aside, nav, footer')) return true;
    const names = namesOf(element);
    if (isSureNoise(names) || isLikelyNoise(names)) return true;
  }
  return false;
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
