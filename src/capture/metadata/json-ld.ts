import { parseHtml } from '../../html/parse';
import { oneLine } from '../text';

/** A node of JSON-LD. What is in it is the page's word: check before use. */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself in JSON-LD. */
export interface JsonLd {
  /** The node for the article of the page; null when there is none. */
  readonly article: Thing | null;
  /** The nodes that are about the page, its article or its parts, but no pictures or films. */
  readonly own: readonly Thing[];
  readonly byId: ReadonlyMap<string, Thing>;
}

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|Recipe|Analysis)$/;
/** Properties whose nodes are about something else than the page. */
const ELSEWHERE = new Set(
  'itemListElement hasPart isPartOf mentions about comment review relatedLink citation liveBlogUpdate itemReviewed'.split(
    ' ',
  ),
);
const MAX_NODES = 5_000;

/** Reads the JSON-LD of a page. Broken JSON is mended where that is safe, else passed over. */
export function readJsonLd(document: Document): JsonLd {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  const roots = scripts.map((script) => parseLoosely(script.textContent ?? ''));
  const own: Thing[] = [];
  const byId = new Map<string, Thing>();
  const queue = roots.map((value) => ({ value, isOwn: true }));
  for (let next = 0; next < queue.length && next < MAX_NODES; next += 1) {
    const { value, isOwn } = queue[next] ?? { value: null, isOwn: false };
    if (Array.isArray(value)) queue.push(...value.map((each: unknown) => ({ value: each, isOwn })));
    if (!isThing(value)) continue;
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > 2) byId.set(id, value);
    if (isOwn) own.push(value);
    for (const [name, each] of Object.entries(value)) {
      if (typeof each === 'object') queue.push({ value: each, isOwn: isOwn && !ELSEWHERE.has(name) });
    }
  }
  return { article: choose(own, document.URL), own: own.filter((thing) => !isMedia(thing)), byId };
}

/** The types of a node: `NewsArticle`, without what stands before the name. */
export function typesOf(thing: Thing): string[] {
  return [thing['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** Whether a value is a node of JSON-LD. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property's text: the first that is not empty of a string, a list, or a node with a name; null for none. */
export function textIn(value: unknown): string | null {
  for (const each of [value].flat(2)) {
    const text = isThing(each) ? (each['@value'] ?? each.name ?? each.url ?? each['@id']) : each;
    if (typeof text === 'string' && text.trim()) return decoded(text.trim());
  }
  return null;
}

/** The node that `value` is or, by its `@id`, stands for; null for anything else. */
export function resolve(value: unknown, { byId }: Pick<JsonLd, 'byId'>): Thing | null {
  const [first] = [value].flat();
  if (!isThing(first)) return null;
  const id = first['@id'];
  return (typeof id === 'string' && first.name === undefined && byId.get(id)) || first;
}

/** Some pages escape their JSON as if it were HTML. */
function decoded(text: string): string {
  return /&(?:#x?[\da-f]+|[a-z]+);/i.test(text) ? oneLine(parseHtml(text).textContent) : text;
}

function isMedia(thing: Thing): boolean {
  return typesOf(thing).some((type) => /(?:Object|Clip|Comment|Person|Organization)$/.test(type));
}

function choose(things: readonly Thing[], url: string): Thing | null {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  const here = articles.find((thing) => [thing.url, thing.mainEntityOfPage].some((each) => textIn(each) === url));
  return here ?? articles.find((thing) => textIn(thing.headline) ?? textIn(thing.datePublished)) ?? articles[0] ?? null;
}

function parseLoosely(json: string): unknown {
  const bare = json.replace(
    /^\s*(?:\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?|(?:\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/g,
    '',
  );
  for (const repair of REPAIRS) {
    try {
      return JSON.parse(repair(bare));
    } catch {
      // The next repair may do; if none does, the page says nothing here.
    }
  }
  return null;
}

/** From what is right to what is safe only where nothing else worked. */
const REPAIRS: readonly ((json: string) => string)[] = [
  (json) => json,
  withoutControls,
  (json) => withoutControls(withoutComments(json)),
];

function withoutControls(json: string): string {
  // eslint-disable-next-line no-control-regex -- These are what is to be removed.
  return json.replace(/[\u0000-\u001F\u2028\u2029]+/g, ' ').replace(/;\s*$/, '');
}

/** Without comments and trailing commas; strings stay as they are. */
function withoutComments(json: string): string {
  return json
    .replace(/("(?:[^"\\]|\\.)*")|\/\*.*?\*\/|\/\/[^\n]*/gs, '$1')
    .replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/gs, '$1');
}
