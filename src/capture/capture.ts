import type { Article, ExplainedArticle } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { assemble } from './assemble/assemble';
import { captionsOf, shownPictures } from './assemble/shown-pictures';
import { simplify } from './assemble/simplify';
import { readBlocks } from './blocks/read-blocks';
import { copyPage } from './copy-page';
import { explain } from './explain';
import { finishArticle } from './finish';
import { describeFound, isArticle } from './is-article';
import { raiseLead } from './lead';
import { raiseLeadImage } from './lead-image';
import { readMetadata } from './metadata/metadata';
import { openSources } from './metadata/sources';
import { pageAddress } from './page-address';
import { findPages } from './pages/find-pages';
import { judgePartial } from './partial/judge-partial';
import { shapePage } from './shape';
import { takeSteps } from './steps';
import { refuseUnreadable } from './unreadable';

export interface CaptureOptions {
  /** Whether to tell what was left out of the page, and why. */
  readonly explain?: boolean;
}

/**
 * Reads the article from a page. The page is only read, never changed.
 *
 * @throws ClipperError `no-article` if the page has no article, with its title and the words found in `details`;
 *   `page-…` if it cannot be read at all.
 */
export function captureArticle(document: Document, options: { readonly explain: true }): ExplainedArticle;
export function captureArticle(document: Document, options?: CaptureOptions): Article;
export function captureArticle(document: Document, { explain: explains = false }: CaptureOptions = {}): Article {
  refuseUnreadable(document);
  const address = pageAddress(document);
  const sources = openSources(document, address);
  const metadata = readMetadata(sources);
  const copy = copyPage(sources.page);
  shapePage(copy, sources);
  const page = readBlocks(copy.body);
  const kept = new Set(page.blocks);
  const start = {
    sources,
    metadata,
    copy,
    page,
    kept,
    readable: kept,
    reasonFor: () => null,
    lead: [],
    leadImage: null,
  };
  const { draft, trail } = takeSteps(start);
  const found = describeFound(draft);
  if (!isArticle(found, sources)) {
    const details = { words: found.words, title: metadata.title };
    throw new ClipperError('no-article', `No article in ${address.url}: ${JSON.stringify(found)}`, { details });
  }
  const pictures = shownPictures(page, draft.kept);
  const content = assemble(page, new Set([...draft.kept, ...captionsOf(page, pictures)]), pictures);
  raiseLead(content, draft.lead);
  if (draft.leadImage) raiseLeadImage(content, draft.leadImage);
  simplify(content);
  const changes = explains ? { changes: explain(content, draft, trail) } : {};
  const image = draft.leadImage?.image ?? null;
  const article = finishArticle({
    content,
    metadata,
    leadImage: image,
    base: address.base,
    archived: sources.archived,
  });
  const pages = findPages(document, address.url);
  return { ...article, pages, partial: judgePartial({ ...article, pages }, sources), ...changes };
}
