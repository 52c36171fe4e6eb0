import { comparable, oneLine, textOf } from '../text';
import { headlinesOf } from './headlines';
import { textIn } from './json-ld';
import { longestPart, siteNamesOf, withoutSite } from './site-suffix';
import { firstOf, type Sources } from './sources';

/**
 * The title of the article, without the name of its site; null when the page has none.
 *
 * Sources: what JSON-LD and OpenGraph agree on; the headline in the page that any of what the page says elsewhere
 * agrees with; the only headline; JSON-LD; OpenGraph; Twitter's; the document's title.
 */
export function readTitle(sources: Sources): string | null {
  const { page, thing, meta } = sources;
  const names = siteNamesOf(sources);
  const documentTitle = oneLine(page.querySelector('head > title, title')?.textContent);
  const declared = [textIn(thing.headline), ...meta('og:title', 'twitter:title', 'dc.title', 'parsely-title')]
    .map((text) => withoutSite(oneLine(text), names))
    .filter(Boolean);
  const headlines = headlinesOf(sources).map(spaced);
  const [only] = headlines.length === 1 && page.querySelector('h1') ? headlines : [];
  return firstOf([
    agreed(declared.slice(0, textIn(thing.headline) ? 2 : 0)),
    confirmed(headlines, [...declared, documentTitle]),
    only,
    ...declared,
    headlines.length === 1 ? headlines[0] : null,
    longestPart(documentTitle, names),
    textOf(page.querySelector('h1, h2')),
  ]);
}

/** The text of a headline. What stands above it in the same element may be set off by nothing but a line break. */
function spaced(headline: Element): string {
  const parts = [...headline.childNodes].map((node) => node.textContent ?? '');
  return oneLine(parts.reduce((text, part) => text + (isBreak(text, part) ? ' ' : '') + part, ''));
}

function isBreak(before: string, after: string): boolean {
  return /[\p{Ll}\p{Po}]$/u.test(before) && /^\p{Lu}\p{L}/u.test(after);
}

/** What two texts both say; null when they differ, or there is but one. */
function agreed([first, second]: readonly string[]): string | null {
  return first && second && comparable(first) === comparable(second) ? first : null;
}

/** The headline that the page says elsewhere too, better alone than within a longer text; null when there is none. */
function confirmed(headlines: readonly string[], said: readonly string[]): string | null {
  const texts = said.map(comparable);
  const [equal, held] = [texts, texts.map((text) => ` ${text} `)];
  return (
    headlines.find((headline) => equal.includes(comparable(headline))) ??
    headlines.find((headline) => held.some((text) => text.includes(comparable(headline)))) ??
    null
  );
}
