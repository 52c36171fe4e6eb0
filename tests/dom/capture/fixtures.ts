import type { Article } from '../../../src/clip/article';
import type { ErrorCode } from '../../../src/clip/errors';

/** What a page must become. A field that is absent is not looked at. */
export interface Expected {
  readonly url: string;
  readonly error?: ErrorCode;
  readonly article?: Partial<Article>;
  readonly lead?: string;
  /** All paragraphs after the lead, in order. */
  readonly paragraphs?: readonly string[];
  readonly mustContainInOrder?: readonly string[];
  readonly mustNotContain?: readonly string[];
  readonly counts?: Readonly<Record<string, number>>;
}

const pages = import.meta.glob<string>('../../fixtures/pages/*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const expectations = import.meta.glob<Expected>('../../fixtures/pages/*/expected.json', {
  import: 'default',
  eager: true,
});

/** One folder a page: `page.html`, and what it must become, `expected.json`. */
export const fixtures = Object.entries(pages).map(([path, html]) => {
  const expected = expectations[path.replace('page.html', 'expected.json')];
  if (!expected) throw new Error(`${path} has no expected.json`);
  return { slug: path.split('/').at(-2) ?? path, html, expected };
});

const closedRoots = new WeakMap<Element, ShadowRoot>();

/** A document as the content script would see it at `url`, closed shadow roots and all. */
export function pageOf(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = new URL(page.querySelector('base')?.getAttribute('href') ?? '', url).href;
  for (const [name, value] of Object.entries({ URL: url, documentURI: url, baseURI: base })) {
    Object.defineProperty(page, name, { value, configurable: true });
  }
  attachShadows(page);
  return page;
}

/** Makes shadow trees of the templates that stand for them: the parser makes none in a document without a window. */
function attachShadows(tree: ParentNode): void {
  for (const template of tree.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
    const host = template.parentElement;
    const root = host?.attachShadow({ mode: template.dataset.shadow === 'closed' ? 'closed' : 'open' });
    template.remove();
    if (!host || !root) continue;
    root.append(template.content);
    closedRoots.set(host, root);
    attachShadows(root);
  }
}

// What Chrome gives content scripts to see closed shadow roots with.
Object.assign(Reflect.get(globalThis, 'chrome'), {
  dom: { openOrClosedShadowRoot: (element: Element) => element.shadowRoot ?? closedRoots.get(element) ?? null },
});

/** The elements of sanitised HTML that a test may count. */
export const COUNTED: Readonly<Record<string, string>> = {
  paragraphs: 'p',
  images: 'img',
  links: 'a[href]',
  headings: 'h2, h3, h4',
  lists: 'ul, ol',
  tables: 'table',
  figures: 'figure',
  quotes: 'blockquote',
};
