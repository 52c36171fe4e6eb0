import type { Article } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { cutOut } from './cut-out';
import { restoreFigures } from './figures';
import { finishArticle } from './finish';
import { isArticle } from './is-article';
import { restoreLead } from './lead';
import { restoreLeadImage } from './lead-image';
import { readMetadata } from './metadata/metadata';
import { openSources } from './metadata/sources';
import { pageAddress } from './page-address';
import { findPages } from './pages/find-pages';
import { judgePartial } from './partial/judge-partial';
import { simplify, tidy } from './tidy/tidy';
import { refuseUnreadable } from './unreadable';

/**
 * Reads the article from a page. The page is only read, never changed.
 *
 * @throws ClipperError `no-article` if the page has no article, with its title and the words found in `details`;
 *   `page-…` if it cannot be read at all.
 */
export function captureArticle(document: Document): Article {
  refuseUnreadable(document);
  const address = pageAddress(document);
  const sources = openSources(document, address);
  const metadata = readMetadata(sources);
  const { content, figures, found, lead, leadImage } = cutOut(sources);
  if (!content || !isArticle(found, sources)) {
    const details = { words: found.words, title: metadata.title };
    throw new ClipperError('no-article', `No article in ${address.url}`, { details });
  }
  tidy(content, metadata.title);
  restoreFigures(content, figures, address.base);
  restoreLead(content, lead);
  if (leadImage) restoreLeadImage(content, leadImage);
  simplify(content);
  const article = finishArticle({
    content,
    metadata,
    leadImage: leadImage?.image ?? null,
    base: address.base,
    archived: sources.archived,
  });
  const pages = findPages(document, address.url);
  return { ...article, pages, partial: judgePartial({ ...article, pages }, sources) };
}
