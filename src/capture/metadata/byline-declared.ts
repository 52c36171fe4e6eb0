import { textOf } from '../text';
import { isLabel } from './byline-words';
import { isElsewhere } from './elsewhere';
import { resolve, type Thing, typesOf } from './json-ld';
import type { Sources } from './sources';

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
  'article_author',
  'twitter:creator:name',
];
/** How some systems label what they add for Twitter. */
const LABELS = ['1', '2'];

/** The people that JSON-LD names as the authors. */
export function declaredPeople(sources: Sources): string[] {
  return authorsOf(sources)
    .filter(({ isPerson }) => isPerson)
    .map(({ name }) => name);
}

/** Everyone that JSON-LD or `<meta>` names as the author, organisations too. */
export function declaredNames(sources: Sources): string[] {
  return [...authorsOf(sources).map(({ name }) => name), ...metaNames(sources)];
}

/** The authors in microdata. */
export function microdataNames({ page }: Sources): string[] {
  const authors = [...(page.body?.querySelectorAll('[itemprop~="author"]') ?? [])];
  return authors
    .filter((author) => !isElsewhere(author))
    .map((author) => {
      const name = author.querySelector('[itemprop~="name"]') ?? author;
      return name.getAttribute('content') ?? textOf(name);
    });
}

/** The authors in `<meta>` elements. */
export function metaNames({ meta, metaLike }: Sources): string[] {
  const labelled = LABELS.filter((label) => meta(`twitter:label${label}`).some(isLabel));
  return [
    ...meta(...META),
    ...labelled.flatMap((label) => meta(`twitter:data${label}`)),
    ...metaLike(/^twitter:misc:written by$/i, /^$/),
  ].filter((name) => !/^(?:https?:|@)/.test(name));
}

interface Author {
  readonly name: string;
  readonly isPerson: boolean;
}

function authorsOf({ thing, jsonLd }: Sources): Author[] {
  const things = [thing, ...jsonLd.own.filter((each) => typesOf(each).some((type) => type.endsWith('Page')))];
  const authors = things.map((each) => [each.author ?? each.creator].flat(2)).find((each) => each.some(Boolean)) ?? [];
  return authors.flatMap((author) => {
    if (typeof author === 'string') return [{ name: author, isPerson: true }];
    const node = resolve(author, jsonLd);
    return node ? namesIn(node).map((name) => ({ name, isPerson: !isOrganisation(node) })) : [];
  });
}

function isOrganisation(thing: Thing): boolean {
  const types = typesOf(thing);
  return types.some((type) => type.endsWith('Organization')) && !types.includes('Person');
}

function namesIn(thing: Thing): string[] {
  return [thing.name].flat().filter((name) => typeof name === 'string');
}
