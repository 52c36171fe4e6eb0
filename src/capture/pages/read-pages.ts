import type { ExplainedArticle } from '../../clip/article';
import { ClipperError } from '../../clip/errors';
import { captureWhole } from './capture-whole';
import { fetchPage } from './fetch-page';

/** Pages that have not all come by then are given up. */
const LONGEST_MS = 50_000;

/** What is there while the pages of an article are read. */
export interface PagesReading {
  readonly page: number;
  readonly total: number;
  readonly stop: () => void;
}

/**
 * Reads all pages of the article on this page, over the network.
 *
 * @param show is given what is there while they are read, and at the end null
 * @throws ClipperError; see `captureWhole`; `pages-stopped` when it was told to stop.
 */
export async function readPages(
  document: Document,
  show: (reading: PagesReading | null) => void,
): Promise<ExplainedArticle> {
  const stopped = new AbortController();
  const stop = () => stopped.abort(new ClipperError('pages-stopped', `${document.URL}: stopped`));
  const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(LONGEST_MS)]);
  try {
    return await captureWhole(document, { fetchPage, signal, tell: (page, total) => show({ page, total, stop }) });
  } finally {
    show(null);
  }
}
