import { comparable, oneLine, textOf } from '../text';
import { headlinesOf } from './headlines';
import { textIn, typesOf } from './json-ld';
import { longestPart, siteNamesOf, withoutSite } from './site-suffix';
import { firstOf, type Sources } from './sources';

/** Types of articles whose publishers write a title of its own for sharing. */
const NEWS = /^(?:\w*News\w*|LiveBlogPosting|ReportageNewsArticle)$/;

/**
 * The title of the article, without the name of its site; null when the page has none.
 *
 * Sources: what JSON-LD and OpenGraph agree on; of news, the one of these that is not its headline; the headline in the page that any of what the page
 * says elsewhere agrees with; JSON-LD; the only headline; OpenGraph; Twitter's; the document's title.
 */
export function readTitle(sources: Sources): string | null {
  const { page, thing, meta } = sources;
  const names = siteNamesOf(sources);
  const documentTitle = oneLine(page.querySelector('head > title, title')?.textContent);
  const clean = (text: string | null | undefined) => withoutSite(oneLine(text), names);
  const own = clean(textIn(thing.headline));
  const [shared = '', ...others] = meta('og:title', 'twitter:title', 'dc.title', 'parsely-title').map(clean);
  const headlines = headlinesOf(sources).map(spaced);
  const [only] = headlines.length === 1 && page.querySelector('h1') ? headlines : [];
  return firstOf([
    isSame(own, shared) ? own : null,
    typesOf(thing).some((type) => NEWS.test(type)) ? ofNews(headlines, { own, shared }) : null,
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
 * neither of the two is shown, or what is shared is no more than a longer form of the headline.
 */
function ofNews(headlines: readonly string[], { own, shared }: Readonly<Record<'own' | 'shared', string>>) {
  const isShown = (title: string) => headlines.some((headline) => isSame(headline, title));
  if (isShown(own)) return holds(shared, own) ? null : shared;
  return isShown(shared) && !holds(shared, own) ? own : null;
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
    headlines.find((headline) => said.some((text) => holds(text, headline)))
  );
}
