import type { Article } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { captureArticle } from './capture';
import { copyPage } from './copy-page';
import { finishArticle } from './finish';
import { readMetadata } from './metadata/metadata';
import { openSources } from './metadata/sources';
import { pageAddress } from './page-address';
import { preparePage } from './prepare/prepare';
import { tidyPage } from './tidy/tidy';
import { findLeadImage } from './lead-image';

const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/**
 * Reads whatever a page shows: its article if it has one, else all of it but menus and walls.
 *
 * @throws ClipperError `page-empty` if it shows neither text nor picture; `page-…` if it cannot be read at all.
 */
export function capturePage(document: Document): Article {
  try {
    return captureArticle(document);
  } catch (error) {
    if (error instanceof ClipperError && error.code === 'no-article') return captureWhole(document);
    throw error;
  }
}

function captureWhole(document: Document): Article {
  const address = pageAddress(document);
  const copy = copyPage(document);
  const sources = openSources(copy, address);
  const metadata = readMetadata(sources);
  const { measures } = preparePage(copy, address.base);
  for (const element of copy.body.querySelectorAll(HIDDEN)) element.remove();
  const leadImage = findLeadImage(sources, measures);
  tidyPage(copy.body, metadata.title);
  const article = finishArticle({
    content: copy.body,
    metadata,
    leadImage: leadImage?.image ?? null,
    base: address.base,
    archived: sources.archived,
  });
  if (article.text || article.html.includes('<img')) return article;
  throw new ClipperError('page-empty', `${address.url} shows nothing`, { details: { title: metadata.title } });
}
