import { comparable } from '../text';
import { textIn } from './json-ld';
import type { Sources } from './sources';

/** What a site is called: its names without blanks, as are those of the page's section; and the host they may be in. */
export interface SiteNames {
  readonly names: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly host: string;
}

const SEPARATOR = /\s+(?:[|\-–—•·»«›/\\]+|::?)\s+|\s*[|｜ㅣ»›•]\s*|_(?=[^_]*$)|：(?=[^：]*$)/;
const AROUND = /^[\s|｜ㅣ\-–—•·»:：«›/\\_]+|[\s|｜ㅣ\-–—•·»:：«›/\\_]+$/g;
/** A name that short may be in a host by chance. */
const MIN_NAME = 3;

/** Reads what the site of a page is called. */
export function siteNamesOf({ meta, jsonLd, thing, url }: Sources): SiteNames {
  const publisher = textIn(thing.publisher) ?? textIn([...jsonLd.byId.values()].map(({ name }) => name));
  const names = [publisher, ...meta('og:site_name', 'application-name')].map((name) => squeezed(name ?? ''));
  const sections = [textIn(thing.articleSection), ...meta('article:section')].map((name) => squeezed(name ?? ''));
  const { hostname } = new URL(url);
  return {
    names: new Set(names.filter(Boolean)),
    sections: new Set(sections.filter(Boolean)),
    host: hostname.replace(/^www\./, ''),
  };
}

/** Whether a text is nothing but a name of the site. */
export function isSiteName(text: string, { names, host }: SiteNames): boolean {
  const name = squeezed(text);
  if (names.has(name) || name === squeezed(host)) return true;
  const words = comparable(text).split(' ');
  return name.length >= MIN_NAME && words.every((word) => host.includes(word));
}

/** A title whose first or last part is the site's name, without that part. */
export function withoutSite(title: string, names: SiteNames): string {
  const parts = title.split(SEPARATOR).filter((part) => part?.trim());
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return title;
  if (isSiteName(last, names)) return withoutSection(bare(title.slice(0, title.lastIndexOf(last))), names);
  if (isSiteName(first, names)) return bare(title.slice(title.indexOf(first) + first.length));
  return title;
}

/** The part of a title that says most: for titles of documents, to which sites add whatever they like. */
export function longestPart(title: string, names: SiteNames): string | null {
  const parts = withoutSite(title, names)
    .split(/\s+(?:[|–—•·»›]|::)\s+|\s*[|｜ㅣ]\s*/)
    .map((part) => part.trim());
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function withoutSection(title: string, { sections }: SiteNames): string {
  const [whole = '', last = ''] = /[|ㅣ\-–—]\s*([^|ㅣ\-–—]+)$/.exec(title) ?? [];
  return sections.has(squeezed(last)) ? bare(title.slice(0, -whole.length)) : title;
}

function bare(text: string): string {
  return text.replace(AROUND, '');
}

function squeezed(text: string): string {
  return comparable(text).replaceAll(' ', '');
}
