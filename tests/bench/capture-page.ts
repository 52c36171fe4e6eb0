import { Readability } from '@mozilla/readability';
import { captureArticle } from '../../src/capture/capture';

/** Times of one page, in milliseconds, of as many rounds as asked for. */
export interface PageTimes {
  readonly capture: number[];
  readonly readability: number[];
}

/**
 * Times capturing a page against Readability alone on the same page, one after the other in each round.
 *
 * The parsing of the page and the copy that Readability needs are outside the times; the copy that capture makes
 * is inside. Runs in a page of a real browser.
 */
export function timePage(html: string, url: string, rounds: number): PageTimes {
  const times: PageTimes = { capture: [], readability: [] };
  for (let round = 0; round < rounds; round += 1) {
    const page = pageOf(html, url);
    const copy = page.cloneNode(true) as Document;
    times.capture.push(timeOf(() => captureArticle(page)));
    times.readability.push(timeOf(() => new Readability(copy).parse()));
  }
  return times;
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function pageOf(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const name of ['URL', 'documentURI', 'baseURI']) Object.defineProperty(page, name, { value: url });
  return page;
}

Object.assign(globalThis, { timePage });
