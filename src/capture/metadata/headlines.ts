import { comparable, oneLine, textOf, weight } from '../text';
import { isHome } from './canonical';
import { textIn } from './json-ld';
import { isSiteName, siteNamesOf } from './site-suffix';
import type { Sources } from './sources';

/** A shorter headline may be the site's name or a section's. By weight of text. */
const MIN_HEADLINE = 8;
const LEVELS = ['h1', 'h2', 'h3'];

/**
 * The elements that may be the article's headline, in the order of the page.
 *
 * Sources: headings of the first level that has some. The name of the site is no headline but on its front.
 */
export function headlinesOf(sources: Sources): Element[] {
  const isFront = isHome(new URL(sources.url));
  const names = siteNamesOf(sources);
  const isHeadline = (text: string) => weight(text) >= MIN_HEADLINE && (isFront || !isSiteName(text, names));
  for (const level of LEVELS) {
    const headlines = [...sources.page.querySelectorAll(level)].filter((element) => isHeadline(textOf(element)));
    if (headlines.length > 0) return headlines;
  }
  return [];
}

/** The headline that the page says elsewhere too, else its first; null when it has none. */
export function mainHeadline(sources: Sources): Element | null {
  const { page, thing, meta } = sources;
  const headlines = headlinesOf(sources);
  const title = oneLine(page.querySelector('head > title')?.textContent);
  const said = [textIn(thing.headline), ...meta('og:title'), title].map((text) => comparable(text ?? ''));
  const isSaid = (headline: Element) => said.some((text) => text.includes(comparable(textOf(headline))));
  return headlines.find(isSaid) ?? headlines[0] ?? null;
}
