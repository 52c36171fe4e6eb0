import type { Article, Partiality } from '../../clip/article';
import type { Sources } from '../metadata/sources';
import { textOf, weight } from '../text';
import { declaredWords, gatedParts } from './declared';
import { linesAfter } from './lines-after';
import { isReadOn, isWall } from './wall-words';

/** An article that may be a part only. */
export type Judged = Pick<Article, 'text' | 'wordCount' | 'pages'>;

/** What is longer is taken for the article though a wall stands after it: it is for those who read on. By weight. */
const SHORT = 2_500;
/** What is shorter and leads to the rest is a teaser, whatever it ends with. By weight. */
const VERY_SHORT = 450;
/** With less of what the page says it has, something is missing; counts of captions and boxes are not so far off. */
const LEAST_SHARE = 0.5;
/** With so much of it, nothing is. */
const WHOLE_SHARE = 0.9;
/** Fewer words may well be missing from a whole article. */
const LEAST_MISSING = 80;
/** A part that is not for all, with fewer words, is not there. */
const LEAST_GATED = 20;
/** Walls stand so near after the text, in lines; links to the rest nearer. */
const NEAR = { wall: 12, readOn: 2 } as const;
const WALLS = ['paywall', 'pay-wall', 'regwall', 'reg-wall', 'subscribe', 'subscription', 'piano', 'premium']
  .map((name) => `[class*="${name}" i], [id*="${name}" i]`)
  .join();

const ELLIPSIS = /(?:…|\.\.\.)[\])}"”»'’]*$/;

/**
 * Why an article looks partial; null when it looks whole.
 *
 * A wall is believed only where the text is short: pages that are read by those who may still hold it.
 */
export function judgePartial(article: Judged, sources: Sources): Partiality | null {
  const declared = declaredWords(sources);
  const isWhole = declared !== null && declared > LEAST_MISSING && article.wordCount >= declared * WHOLE_SHARE;
  if (isWhole && !article.pages) return null;
  const isShort = weight(article.text) <= SHORT;
  const after = isShort ? linesAfter(article.text, sources.page, NEAR.wall) : [];
  const { reason } = SIGNS.find(({ fits }) => fits({ ...article, sources, declared, isShort, after })) ?? {};
  return reason ? { reason, declaredWords: declared } : null;
}

interface Case extends Judged {
  readonly sources: Sources;
  readonly declared: number | null;
  readonly isShort: boolean;
  /** The lines of the page after the text's last; none where that is long. */
  readonly after: readonly string[];
}

/** The first that fits holds: what a person can do about it comes first. */
const SIGNS: readonly { readonly reason: Partiality['reason']; readonly fits: (given: Case) => boolean }[] = [
  { reason: 'wall', fits: isWalled },
  { reason: 'pages', fits: ({ pages }) => pages !== null && pages.missing.length > 0 },
  { reason: 'teaser', fits: isTeaser },
  { reason: 'shorter', fits: isShorter },
];

function isWalled({ text, sources, isShort, after }: Case): boolean {
  if (!isShort) return false;
  const { page } = sources;
  const gated = gatedParts(sources) ?? [];
  if (gated.length > 0 && gated.every((selector) => isMissing(selector, page))) return true;
  const near = [...text.split('\n').slice(-2), ...after];
  return near.some(isWall) || [...page.querySelectorAll(WALLS)].some(isWallBox);
}

/** Above and below every page, the site asks those who pay to sign in. */
function isWallBox(box: Element): boolean {
  return !box.closest('header, nav, footer') && isWall(textOf(box)) && isShown(box);
}

/** In a page that is not in a window, everything is. */
function isShown(element: Element): boolean {
  return !element.ownerDocument.defaultView || element.checkVisibility({ visibilityProperty: true });
}

/** Whether the part of an article that is not for all is not in the page, or as good as empty. */
function isMissing(selector: string, page: Document): boolean {
  try {
    return [...page.querySelectorAll(selector)].every((part) => textOf(part).split(' ').length < LEAST_GATED);
  } catch {
    return false; // No selector.
  }
}

function isTeaser({ text, isShort, after }: Case): boolean {
  if (!isShort) return false;
  const isVeryShort = weight(text) < VERY_SHORT;
  const leadsOn = after.slice(0, NEAR.readOn).some(isReadOn) || isReadOn(text.split('\n').at(-1) ?? '');
  return ELLIPSIS.test(text) ? leadsOn || isVeryShort : leadsOn && isVeryShort;
}

function isShorter({ text, wordCount, declared }: Case): boolean {
  if (declared === null || wordCount >= declared * LEAST_SHARE || declared - wordCount < LEAST_MISSING) return false;
  // Some pages count characters.
  return Math.abs(declared - text.length) > text.length / 4;
}
