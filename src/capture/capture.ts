import type { Article } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { copyPage } from './copy-page';
import { finishArticle } from './finish';
import { describeFound, isArticle } from './is-article';
import { findLead, restoreLead } from './lead';
import { findLeadImage, restoreLeadImage } from './lead-image';
import { measure } from './measure';
import { readMetadata } from './metadata/metadata';
import { openSources } from './metadata/sources';
import { pageAddress } from './page-address';
import { preparePage } from './prepare/prepare';
import { findArticle } from './readability';
import { weight } from './text';
import { tidy } from './tidy/tidy';
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
  const copy = copyPage(document);
  const sources = openSources(copy, address);
  const metadata = readMetadata(sources);
  preparePage(copy, address.base);
  const measures = measure(copy.body);
  const lead = findLead(copy, measures);
  const leadImage = findLeadImage(sources, measures);
  const content = findArticle(copy, isDense(copy.body));
  const found = content && describeFound(content);
  if (!content || !found || !isArticle(found, sources)) {
    const details = { words: found?.words ?? 0, title: metadata.title };
    throw new ClipperError('no-article', `No article in ${address.url}`, { details });
  }
  tidy(content, metadata.title);
  restoreLead(content, lead);
  if (leadImage) restoreLeadImage(content, leadImage);
  return finishArticle({ content, metadata, leadImage: leadImage?.image ?? null, base: address.base });
}

/** Whether a text is of a script whose characters say more than letters do. */
function isDense(body: Element): boolean {
  const text = body.textContent ?? '';
  return weight(text) > 1.45 * text.length;
}
