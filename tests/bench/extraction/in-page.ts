import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { captureArticle } from '../../../src/capture/capture';
import { blockText } from '../../../src/html/block-text';
import { parseHtml } from '../../../src/html/parse';
import { account } from './unexplained';

/** What one extractor made of a page. */
export interface Extracted {
  readonly html: string;
  /** Without captions, which stand beside the text. */
  readonly text: string;
  /** The same with captions. */
  readonly whole: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly error: string | null;
  readonly ms: number;
}

type Plain = Pick<Extracted, 'html' | 'title' | 'byline' | 'publishedTime'>;

/** The extractors that are compared. Each gets the page as it was parsed. */
const EXTRACTORS = {
  ours: (page: Document): Plain => captureArticle(page),
  readability(page: Document): Plain {
    const found = new Readability(page.cloneNode(true) as Document).parse();
    return {
      html: found?.content ?? '',
      title: found?.title ?? null,
      byline: found?.byline ?? null,
      publishedTime: found?.publishedTime ?? null,
    };
  },
  defuddle(page: Document): Plain {
    const found = new Defuddle(page.cloneNode(true) as Document, { url: page.URL }).parse();
    const { title, author: byline, published: publishedTime } = found;
    return { html: found.content, title, byline, publishedTime };
  },
};

export type Extractor = keyof typeof EXTRACTORS;

/** Runs one extractor on the page that is open, as often as asked for; the time is the median. In milliseconds. */
export function extract(name: Extractor, rounds = 1): Extracted {
  const runs = Array.from({ length: rounds }, () => runOnce(name)).toSorted((a, b) => a.ms - b.ms);
  return runs[Math.floor(rounds / 2)] ?? runOnce(name);
}

function runOnce(name: Extractor): Extracted {
  const start = performance.now();
  try {
    const found = EXTRACTORS[name](document);
    const ms = performance.now() - start;
    return { ...found, ...textsOf(found.html), error: null, ms };
  } catch (error) {
    const nothing = { html: '', text: '', whole: '', title: null, byline: null, publishedTime: null };
    return { ...nothing, error: String(error), ms: performance.now() - start };
  }
}

function textsOf(html: string): Pick<Extracted, 'text' | 'whole'> {
  const body = parseHtml(html);
  const whole = blockText(body);
  for (const caption of body.querySelectorAll('figcaption')) caption.remove();
  return { text: blockText(body), whole };
}

Object.assign(globalThis, { account, extract });
