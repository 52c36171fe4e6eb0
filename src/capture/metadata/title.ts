import { comparable, oneLine, textOf } from '../text';
import { headlinesOf } from './headlines';
import { textIn, typesOf } from './json-ld';
import { longestPart, siteNamesOf, withoutSite } from './site-suffix';
import { firstOf, type Sources } from './sources';

/** Types of articles whose publishers write a title of its own for sharing. */
const NEWS = /^(?:\w*News\w*|LiveBlogPosting|ReportageNewsArticle)$/;

/** A shorter part of a text may be in it by chance. The name of a site and its slogan may be most of the text. */
const LEAST_SHARE = 5;

/**
 * The title of the article, without the name of its site; null when the page has none.
 *
 * Sources: what JSON-LD and OpenGraph agree on; of news, the one of these that is not its headline; the headline in the
 * page that any of what the page says elsewhere agrees with; JSON-LD; the only headline; OpenGraph; Twitter's; the
 * document's title.
 */
export function readTitle(sources: Sources): string | null {
  const { page, thing, meta } = sources;
  const names = siteNamesOf(sources);
  const documentTitle = oneLine(page.querySelector('head > title, title')?.textContent);
  const clean = (text: string | null | undefined) => withoutSite(oneLine(text), names);
  const own = clean(textIn(thing.headline));
  const [shared = '', ...others] = meta('og:title', 'twitter:title', 'dc.title', 'parsely-title').map(clean);
  const isRepeated = meta('twitter:title').some((title) => isSame(clean(title), shared));
  const headlines = headlinesOf(sources).map(spaced);
  const [only] = headlines.length === 1 && page.querySelector('h1') ? headlines : [];
  return firstOf([
    isSame(own, shared) ? own : null,
    typesOf(thing).some((type) => NEWS.test(type)) ? ofNews(headlines, { own, shared, isRepeated }) : null,
    confirmed(headlines, [own, shared, ...others, documentTitle]),
    own,
    only,
    shared,
    ...others,
    headlines[0],
    longestPart(documentTitle, names),
    textOf(page.querySelector('h1, h2')),
  ]);
}

/**
 * Of news, the title that is not the headline shown: it says in full what the headline need not say again. Null where
 * neither of the two is shown, and where what is shared is no more than a longer form of the headline, or is repeated for
 * each network: then it was written for those, not for readers.
 */
function ofNews(headlines: readonly string[], { own, shared, isRepeated }: Said): string | null {
  const isShown = (title: string) => headlines.some((headline) => isSame(headline, title) || begins(headline, title));
  if (isShown(own)) return isRepeated || holds(shared, own) ? null : shared;
  return isShown(shared) && !holds(shared, own) ? own : null;
}

interface Said {
  readonly own: string;
  readonly shared: string;
  readonly isRepeated: boolean;
}

/** Whether a headline begins with a title: a quotation mark in an attribute ends it. */
function begins(headline: string, title: string): boolean {
  return title !== '' && `${comparable(headline)} `.startsWith(`${comparable(title)} `);
}

function isSame(first: string, second: string): boolean {
  return first !== '' && comparable(first) === comparable(second);
}

function holds(text: string, part: string): boolean {
  return ` ${comparable(text)} `.includes(comparable(part));
}

/** The text of a headline. What stands above it in the same element may be set off by nothing but a line break. */
function spaced(headline: Element): string {
  const parts = [...headline.childNodes].map((node) => node.textContent ?? '');
  return oneLine(parts.reduce((text, part) => text + (isBreak(text, part) ? ' ' : '') + part, ''));
}

function isBreak(before: string, after: string): boolean {
  return /[\p{Ll}\p{Po}]$/u.test(before) && /^\p{Lu}\p{L}/u.test(after);
}

/** The headline that the page says elsewhere too, better alone than within a longer text; undefined for none. */
function confirmed(headlines: readonly string[], said: readonly string[]): string | undefined {
  return (
    headlines.find((headline) => said.some((text) => isSame(text, headline))) ??
    headlines.find((headline) => said.some((text) => holds(text, headline) && isMuchOf(headline, text)))
  );
}

/** Whether a headline is no mere word of a text. */
function isMuchOf(headline: string, text: string): boolean {
  return headline.length * LEAST_SHARE >= text.length;
}
