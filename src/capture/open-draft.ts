import { readBlocks } from './blocks/read-blocks';
import { copyPage } from './copy-page';
import type { Draft } from './draft';
import { readMetadata } from './metadata/metadata';
import { openSources } from './metadata/sources';
import { pageAddress } from './page-address';
import { shapePage } from './shape';
import { refuseUnreadable } from './unreadable';

/**
 * What a page says before anything in it is judged: every block is taken for the article's.
 *
 * @throws ClipperError `page-…` if the page cannot be read at all.
 */
export function openDraft(document: Document): Draft {
  refuseUnreadable(document);
  const sources = openSources(document, pageAddress(document));
  const metadata = readMetadata(sources);
  const copy = copyPage(sources.page);
  shapePage(copy, sources);
  const page = readBlocks(copy.body);
  const kept = new Set(page.blocks);
  return {
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
}
