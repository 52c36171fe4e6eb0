import { comparable, textOf } from '../text';
import { AGENCY, BETWEEN, NOT_A_PERSON, bareName } from './byline-words';
import { resolve, type Thing, typesOf } from './json-ld';
import { inOrder, isInBox, type Sources } from './sources';
import { publisherNames } from './site-name';

const MAX_NAME = 60;
const MAX_NAMES = 12;
const META = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'sailthru.author',
  'parsely-author',
  'citation_author',
  'cxenseparse:author',
  'article:author_name',
  'twitter:creator:name',
];
const NAMED = /author[-_]?_?name/i;
const BOXED = /byline|(?:^|\s)author(?:\s|$)/i;
const WRITTEN = /by-?line|post-author|autor|writer|reporter|(?:^|\s)author(?:\s|$)/i;
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="sidebar" i]';

/**
 * The people who wrote the article, separated by ", "; null when the page names none.
 *
 * Sources: JSON-LD; microdata; `<meta>`; links to authors; the byline as written. Names of the publisher,
 * addresses and handles are no people.
 */
export function readByline(sources: Sources): string | null {
  const publishers = new Set(publisherNames(sources).map(comparable));
  for (const read of READERS) {
    const names = people(read(sources), publishers).filter((name) => read === organisations || !AGENCY.test(name));
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

/** The surest first: an organisation wrote what no person is named for, such as an agency's report. */
const READERS: readonly ((sources: Sources) => string[])[] = [
  fromJsonLd,
  fromMicrodata,
  fromMeta,
  fromLinks,
  fromText,
  organisations,
];

function people(texts: readonly string[], publishers: ReadonlySet<string>): string[] {
  const known = new Map<string, string>();
  for (const text of texts.flatMap((each) => bareName(each).split(BETWEEN))) {
    const name = bareName(text ?? '');
    const key = comparable(name);
    if (key.length < 2 || name.length > MAX_NAME || isNobody(name) || publishers.has(key)) continue;
    if (![...known.keys()].some((other) => other.includes(key))) known.set(key, name);
  }
  return [...known.values()].slice(0, MAX_NAMES);
}

function isNobody(name: string): boolean {
  return NOT_A_PERSON.test(name) && !AGENCY.test(name);
}

function fromJsonLd({ thing, jsonLd }: Sources): string[] {
  return authorsOf(thing).flatMap((author) => {
    if (typeof author === 'string') return [author];
    const person = resolve(author, jsonLd);
    return person && !isOrganisation(person) ? namesIn(person) : [];
  });
}

function organisations({ thing, jsonLd, meta }: Sources): string[] {
  const declared = authorsOf(thing).flatMap((author) => {
    if (typeof author === 'string') return [author];
    const organisation = resolve(author, jsonLd);
    return organisation ? namesIn(organisation) : [];
  });
  return [...declared, ...meta('author').filter((name) => AGENCY.test(name))];
}

function authorsOf(thing: Thing): unknown[] {
  return [thing.author ?? thing.creator].flat(2);
}

function isOrganisation(thing: Thing): boolean {
  const types = typesOf(thing);
  return types.some((type) => type.endsWith('Organization')) && !types.includes('Person');
}

function namesIn(thing: Thing): string[] {
  return [thing.name].flat().filter((name) => typeof name === 'string');
}

function fromMicrodata({ page }: Sources): string[] {
  return inArticle(page.body?.querySelectorAll('[itemprop~="author"]') ?? []).map((element) => {
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    return name.getAttribute('content') ?? textOf(name);
  });
}

function fromMeta({ meta }: Sources): string[] {
  return meta(...META).filter((name) => !/^(?:https?:|@)/.test(name));
}

function fromLinks({ page, classed }: Sources): string[] {
  const inBoxes = classed(BOXED).flatMap((box) => [...box.querySelectorAll('a')]);
  const linked = page.body?.querySelectorAll('a[rel~="author"]') ?? [];
  return inArticle(inOrder([...linked, ...classed(NAMED), ...inBoxes])).map(textOf);
}

function fromText({ page, classed }: Sources): string[] {
  const [first] = inArticle(inOrder([...(page.body?.querySelectorAll('[id="author"]') ?? []), ...classed(WRITTEN)]))
    .map(textOf)
    .filter((text) => text && text.length <= 90);
  return first ? [first.replace(/\s*(?:[|•·–-]|,)?\s*(?:\p{L}+\.? )?\d.*$/u, '')] : [];
}

function inArticle(elements: Iterable<Element>): Element[] {
  return [...elements].filter((element) => !isInBox(element, ELSEWHERE));
}
