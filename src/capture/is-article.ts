import { wordCount } from '../clip/word-count';
import { measure, measureOf } from './measure';
import type { Sources } from './metadata/sources';
import { typesOf } from './metadata/json-ld';
import { blockText } from './text';

/** What was found where an article may be. */
export interface Found {
  readonly words: number;
  readonly images: number;
  /** Share of the text that is in links, 0 to 1. */
  readonly linkDensity: number;
  /** Share of the text that is in paragraphs of prose, 0 to 1. */
  readonly proseDensity: number;
  /** Headings that are links: each announces another page. */
  readonly teasers: number;
}

/** How much must be found: less where the page itself says that it is an article. */
const LEAST = {
  declared: { words: 20, images: 3, linkDensity: 0.6, proseDensity: 0 },
  undeclared: { words: 80, images: 99, linkDensity: 0.4, proseDensity: 0.4 },
  home: { words: 300, images: 99, linkDensity: 0.25, proseDensity: 0.7 },
} as const;
/** So many headings that are links make a list of articles. */
const MAX_TEASERS = 4;

/** Measures what was found. */
export function describeFound(article: Element): Found {
  const { text, link, prose } = measureOf(measure(article), article);
  return {
    words: wordCount(blockText(article)),
    images: article.querySelectorAll('img[src]').length,
    linkDensity: text > 0 ? link / text : 0,
    proseDensity: text > 0 ? prose / text : 0,
    teasers: article.querySelectorAll(':is(h1, h2, h3, h4) a[href], a[href] :is(h1, h2, h3, h4)').length,
  };
}

/** Whether what was found is an article, and not the front of a site, a list of links or a notice. */
export function isArticle(found: Found, sources: Sources): boolean {
  const declared = isDeclared(sources);
  const least = LEAST[isHome(sources.url) ? 'home' : declared ? 'declared' : 'undeclared'];
  if (found.teasers >= MAX_TEASERS && found.teasers > found.words / 150) return false;
  if (found.linkDensity > least.linkDensity) return false;
  if (found.words < least.words) return declared && found.images >= least.images;
  return found.proseDensity >= least.proseDensity;
}

function isDeclared({ page, jsonLd, meta }: Sources): boolean {
  const types = jsonLd.article ? typesOf(jsonLd.article) : [];
  if (types.length > 0 && !types.includes('WebPage')) return true;
  if (meta('og:type').some((type) => /article|video|blog|story/i.test(type))) return true;
  return page.querySelector('[itemtype$="Article"], [itemprop~="articleBody"]') !== null;
}

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /^\/(?:index\.\w+|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname) && !search;
}
