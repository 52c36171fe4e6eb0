import { comparable, oneLine, textOf, weight } from '../text';
import { isHome } from './canonical';
import { textIn } from './json-ld';
import { firstOf, type Sources } from './sources';

const SEPARATOR = /\s+(?:[|\-–—•·»«›/\\]+|::?)\s+|\s*[|｜»›•]\s*|_(?=[^_]*$)/;
/** A shorter headline may be the site's name or a section's. By weight of text. */
const MIN_HEADLINE = 8;

/**
 * The title of the article, without the name of its site; null when the page has none.
 *
 * Sources: the headline in the page when what the page says elsewhere agrees; JSON-LD; OpenGraph; Twitter's;
 * the only headline; the document's title.
 */
export function readTitle(sources: Sources): string | null {
  const { page, thing, meta } = sources;
  const declared = [textIn(thing.headline), ...meta('og:title', 'twitter:title', 'dc.title', 'parsely-title')];
  const documentTitle = oneLine(page.querySelector('head > title, title')?.textContent);
  const said = [...declared, documentTitle].map((text) => oneLine(text)).filter(Boolean);
  const headings = [...page.querySelectorAll('h1')];
  if (headings.length === 0) headings.push(...page.querySelectorAll('h2'));
  const names = siteNames(sources);
  const isFront = isHome(new URL(sources.url));
  const headlines = headings
    .map(textOf)
    .filter((text) => weight(text) >= MIN_HEADLINE && (isFront || !names.includes(comparable(text))));
  const agreed = headlines.find((headline) => said.some((text) => holds(text, headline)));
  if (agreed) return agreed;
  const [only] = headlines.length === 1 ? headlines : [];
  return firstOf([
    ...declared.map((text) => withoutSite(text, names)),
    only,
    longestPart(documentTitle, names),
    textOf(headings[0]),
  ]);
}

function holds(text: string, headline: string): boolean {
  const [whole, part] = [comparable(text), comparable(headline)];
  return part.length > 0 && whole.includes(part);
}

function siteNames({ meta, jsonLd, thing, url }: Sources): string[] {
  const publisher = textIn(thing.publisher) ?? textIn([...jsonLd.byId.values()].map(({ name }) => name));
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [publisher, ...meta('og:site_name', 'application-name'), host]
    .map((name) => comparable(name ?? ''))
    .filter(Boolean);
}

/** A title whose first or last part is the site's name, without that part. */
function withoutSite(title: string | null, names: readonly string[]): string | null {
  if (!title) return null;
  const parts = title.split(SEPARATOR).filter(Boolean);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  if (names.includes(comparable(last))) return trimSeparators(title.slice(0, title.lastIndexOf(last)));
  if (names.includes(comparable(first))) return trimSeparators(title.slice(title.indexOf(first) + first.length));
  return title;
}

function trimSeparators(text: string): string {
  return text.replace(/^[\s|｜\-–—•·»:«›/\\_]+|[\s|｜\-–—•·»:«›/\\_]+$/g, '');
}

function longestPart(title: string, names: readonly string[]): string | null {
  const parts = (withoutSite(title, names) ?? '')
    .split(/\s+(?:[|–—•·»›]|::)\s+|\s*[|｜]\s*/)
    .map((part) => part.trim());
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
