import type { Article, ExplainedArticle } from '../../clip/article';
import { ClipperError } from '../../clip/errors';
import { captureArticle } from '../capture';
import { pageAddress } from '../page-address';
import { comparable } from '../text';
import { findSeries } from './find-pages';
import { joinPages } from './join-pages';

/** What reading all pages of an article works with. */
export interface WholeSteps {
  readonly fetchPage: (url: string, signal: AbortSignal) => Promise<Document>;
  /** Told before each page is fetched which one it is, from 1, and how many there are. */
  readonly tell: (page: number, total: number) => void;
  /** Ends the work with its reason. */
  readonly signal: AbortSignal;
}

const EXPLAINED = { explain: true } as const;

/** A page that holds another and is by so much longer has more than other lines around the same text. */
const MORE = 1.2;
/** A page with so much of the lines of another has all of it. */
const MOST = 0.9;

/**
 * Reads all pages of the article on this one, one after the other, and joins them.
 *
 * @throws ClipperError `pages-gone` if the page has no others; `pages-failed` with the number of the page in
 *   `details`; the signal's reason.
 */
export async function captureWhole(page: Document, steps: WholeSteps): Promise<ExplainedArticle> {
  const here = captureArticle(page, EXPLAINED);
  const series = findSeries(page, pageAddress(page).url);
  if (!series) throw new ClipperError('pages-gone', `${here.url} has no other pages`);
  let { total } = series;
  const inOne = (all: ExplainedArticle) =>
    joinPages([series.here === 1 ? { ...here, html: all.html, changes: all.changes } : all], total);

  if (series.single) {
    steps.tell(Math.min(2, total), total);
    const all = await captureAt(series.single, steps).catch(() => null);
    endIfStopped(steps.signal);
    if (all && isAllOf(all, here)) return inOne(all);
  }
  const addresses = new Map(series.addresses);
  const parts: ExplainedArticle[] = [];
  for (let number = 1; number <= total; number += 1) {
    const address = addresses.get(number);
    if (address) steps.tell(number, total);
    const part = address ? await captureNumber(number, address, { ...steps, here }) : here;
    if (isAllOf(part, here)) return inOne(part);
    parts.push(part);
    // The first pages of a long article may not name the last.
    total = Math.max(total, part.pages?.total ?? 0);
    for (const [each, href] of addressesIn(part)) {
      if (each !== series.here && !addresses.has(each)) addresses.set(each, href);
    }
  }
  return joinPages(parts, total);
}

interface OtherPage extends WholeSteps {
  readonly here: Article;
}

async function captureNumber(page: number, url: string, steps: OtherPage): Promise<ExplainedArticle> {
  try {
    const part = await captureAt(url, steps);
    if (holds(steps.here, part)) throw new Error(`${url} shows the same page again`);
    return part;
  } catch (cause) {
    endIfStopped(steps.signal);
    throw new ClipperError('pages-failed', `Page ${page}: ${String(cause)}`, { cause, details: { page } });
  }
}

/** A time that is over ends the work as a page that does not come; a person ends it with a reason. */
function endIfStopped({ reason }: AbortSignal): void {
  if (reason instanceof ClipperError) throw reason;
}

async function captureAt(url: string, { fetchPage, signal }: WholeSteps): Promise<ExplainedArticle> {
  return captureArticle(await fetchPage(url, signal), EXPLAINED);
}

function addressesIn({ pages }: Article): [number, string][] {
  const numbers = Array.from({ length: pages?.total ?? 0 }, (_, index) => index + 1);
  const others = numbers.filter((each) => each !== pages?.first);
  return others.map((each, index) => [each, pages?.missing[index] ?? '']);
}

/** Whether an article is this one with all its pages in one. */
function isAllOf(article: Article, here: Article): boolean {
  return article.text.length > here.text.length * MORE && holds(article, here);
}

function holds(article: Article, other: Article): boolean {
  const lines = new Set(article.text.split('\n').map(comparable));
  const wanted = other.text.split('\n').map(comparable);
  return wanted.filter((line) => lines.has(line)).length >= wanted.length * MOST;
}
