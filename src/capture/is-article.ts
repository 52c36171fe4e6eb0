import { wordCount } from '../clip/word-count';
import { shownPictures } from './assemble/shown-pictures';
import type { Block } from './blocks/box';
import { isKind } from './blocks/marks';
import type { Draft } from './draft';
import { isHome } from './metadata/canonical';
import type { Sources } from './metadata/sources';
import { typesOf } from './metadata/json-ld';

/** What was found where an article may be. */
export interface Found {
  /** Weight of the text in paragraphs of prose. */
  readonly prose: number;
  readonly words: number;
  readonly images: number;
  /** Share of the text that is in links, 0 to 1. */
  readonly linkDensity: number;
  /** Share of the text that is in paragraphs of prose, 0 to 1. */
  readonly proseDensity: number;
  /** Headings that are links: each announces another page. */
  readonly teasers: number;
}

/** What must be found: less where the page itself says that it is an article, more at the address of a home page. */
const LEAST = {
  declared: { words: 12, images: 3, linkDensity: 0.6, proseDensity: 0, prose: 0, wordsPerTeaser: 0 },
  undeclared: { words: 30, images: 99, linkDensity: 0.4, proseDensity: 0.4, prose: 1_000, wordsPerTeaser: 45 },
  home: { words: 35, images: 99, linkDensity: 0.25, proseDensity: 0.7, prose: Infinity, wordsPerTeaser: 90 },
} as const;
/** With so few links, long lists of short lines, such as of prices, may stand beside the prose. */
const FEW_LINKS = 0.1;
/** So many headings that are links may make a list of articles. */
const MIN_TEASERS = 4;

/** Measures what was found. */
export function describeFound({ kept, page }: Pick<Draft, 'kept' | 'page'>): Found {
  const blocks = [...kept];
  const sum = (of: (block: Block) => number) => blocks.reduce((all, block) => all + of(block), 0);
  const [text, prose] = [sum(({ weight }) => weight), sum((block) => (block.isProse ? block.weight : 0))];
  return {
    prose,
    words: wordCount(blocks.map((block) => block.text).join('\n')),
    images: shownPictures(page, kept).size,
    linkDensity: text > 0 ? sum(({ links, weight }) => links * weight) / text : 0,
    proseDensity: text > 0 ? prose / text : 0,
    teasers: blocks.filter(({ box, links }) => links > 0.9 && isKind(box.all, 'heading')).length,
  };
}

/** Whether what was found is an article, and not the front of a site, a list of links or a notice. */
export function isArticle(found: Found, sources: Sources): boolean {
  const declared = isDeclared(sources);
  const least = LEAST[isHome(new URL(sources.url)) ? 'home' : declared ? 'declared' : 'undeclared'];
  if (found.teasers >= MIN_TEASERS && found.words < found.teasers * least.wordsPerTeaser) return false;
  if (found.linkDensity > least.linkDensity) return false;
  if (found.words < least.words) return declared && found.images >= least.images;
  return found.proseDensity >= least.proseDensity || (found.prose >= least.prose && found.linkDensity < FEW_LINKS);
}

function isDeclared({ page, jsonLd, meta }: Sources): boolean {
  const types = jsonLd.article ? typesOf(jsonLd.article) : [];
  if (types.length > 0 && !types.includes('WebPage')) return true;
  if (meta('og:type').some((type) => /article|video|blog|story/i.test(type))) return true;
  return page.querySelector('[itemtype$="Article"], [itemprop~="articleBody"]') !== null;
}
