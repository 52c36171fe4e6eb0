import { originalPage } from '../archive/original-page';
import { type Archived, readArchived } from '../archived';
import type { Rule } from '../sites/site-rule';
import { ruleFor } from '../sites/site-rules';
import { oneLine } from '../text';
import { readJsonLd, type JsonLd, type Thing } from './json-ld';

/** Where a page says something about its article. */
export interface Sources {
  readonly page: Document;
  readonly url: string;
  readonly base: string;
  /** Null when the page is no copy of another. */
  readonly archived: Archived | null;
  /** What is known of this publisher's pages; null for most. */
  readonly rule: Rule | null;
  readonly jsonLd: JsonLd;
  /** The article's node in JSON-LD; empty when there is none. */
  readonly thing: Thing;
  /** What `<meta>` elements of these names, in any case, say; in the order of the names, then of the page. */
  readonly meta: (...names: string[]) => string[];
  /** What `<meta>` elements say whose names fit the first and not the second pattern, in the order of the page. */
  readonly metaLike: (pattern: RegExp, unlike: RegExp) => string[];
  /** The elements of the body whose class fits, in the order of the page. */
  readonly classed: (pattern: RegExp) => Element[];
}

/** Opens what a page says about its article. */
export function openSources(document: Document, { url, base }: { url: string; base: string }): Sources {
  const metaLike = (pattern: RegExp, unlike: RegExp) =>
    [...metas].filter(([name]) => pattern.test(name) && !unlike.test(name)).flatMap(([, contents]) => contents);
  const archived = readArchived(document, url);
  const page = archived ? originalPage(document, base, archived) : document;
  const jsonLd = readJsonLd(page);
  const metas = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content'));
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((each) => element.getAttribute(each));
    for (const name of new Set(names)) {
      if (!name || !content) continue;
      const key = name.trim().toLowerCase();
      metas.set(key, [...(metas.get(key) ?? []), content]);
    }
  }
  const meta = (...names: string[]) => names.flatMap((name) => metas.get(name.toLowerCase()) ?? []);
  const rule = ruleFor(archived?.original ?? url);
  return {
    page,
    url,
    base,
    archived,
    rule,
    jsonLd,
    thing: jsonLd.article ?? {},
    meta,
    metaLike,
    classed: classReader(page),
  };
}

/** Whether an element is in a box that fits `selector`. A box with the headline in it is no such box but the page. */
export function isInBox(element: Element, selector: string): boolean {
  const box = element.closest(selector);
  return box !== null && box.localName !== 'body' && box.querySelector('h1') === null;
}

/** Reads the classes of a page once: asking the page for parts of names again and again takes long. */
function classReader({ body }: Document): Sources['classed'] {
  let known: (readonly [Element, string])[] | undefined;
  return (pattern) => {
    known ??= [...(body?.querySelectorAll('[class]') ?? [])].map((each) => [each, each.getAttribute('class') ?? '']);
    return known.filter(([, names]) => pattern.test(names)).map(([element]) => element);
  };
}

/** The first value that is neither null nor empty; null when there is none. */
export function firstOf(values: Iterable<string | null | undefined>): string | null {
  for (const value of values) {
    const text = oneLine(value);
    if (text) return text;
  }
  return null;
}
