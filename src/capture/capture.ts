import type { Article, ExplainedArticle } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { assemble } from './assemble/assemble';
import { captionsOf, shownPictures } from './assemble/shown-pictures';
import { simplify } from './assemble/simplify';
import { explain } from './explain';
import { finishArticle } from './finish';
import { describeFound, isArticle } from './is-article';
import { raiseLead } from './lead';
import { raiseLeadImage } from './lead-image';
import { openDraft } from './open-draft';
import { findPages } from './pages/find-pages';
import { judgePartial } from './partial/judge-partial';
import { takeSteps } from './steps';

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
  const start = openDraft(document);
  const { sources, metadata, page } = start;
  const { draft, trail } = takeSteps(start);
  const found = describeFound(draft);
  if (!isArticle(found, sources)) {
    // What was looked at and not taken says more of the page than that nothing was.
    const { words } = describeFound({ ...draft, kept: new Set([...draft.kept, ...draft.readable]) });
    const details = { words, title: metadata.title };
    throw new ClipperError('no-article', `No article in ${sources.url}: ${JSON.stringify(found)}`, { details });
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
    base: sources.base,
    archived: sources.archived,
  });
  const pages = findPages(document, sources.url);
  return { ...article, pages, partial: judgePartial({ ...article, pages }, sources), ...changes };
}
