import type { Article } from '../clip/article';
import { ClipperError } from '../clip/errors';
import { readBlocks } from './blocks/read-blocks';
import { copyPage } from './copy-page';
import { finishArticle } from './finish';
import { findLeadImage } from './lead-image';
import { type Metadata, readMetadata } from './metadata/metadata';
import { openSources, type Sources } from './metadata/sources';
import { isSamePicture } from './pictures';
import { pageAddress } from './page-address';
import { linkEmbeds } from './prepare/embeds';
import { loadLazyImages } from './prepare/lazy-images';
import { copySelection } from './selected';
import { shapePage } from './shape';
import { textFragment } from './text-fragment';

const NOT_SHOWN = 'script, style, noscript, template, button, [hidden]';

/**
 * Reads what is selected in a page, with what the page says about its article. The page is only read.
 *
 * Both addresses get a text fragment, by which browsers find the passage. The lead image is null unless selected.
 *
 * @throws ClipperError `no-selection` if nothing is; `page-too-large`.
 */
export function captureSelection(document: Document, selection: Selection | null = document.getSelection()): Article {
  const content = selection && copySelection(selection);
  if (!content) throw new ClipperError('no-selection', `Nothing is selected in ${document.URL}`);
  const address = pageAddress(document);
  const sources = openSources(copyPage(document), address);
  const metadata = { ...readMetadata(sources), excerpt: null };
  loadLazyImages(content);
  linkEmbeds(content, address.base);
  for (const element of content.querySelectorAll(NOT_SHOWN)) element.remove();
  const leadImage = selectedLeadImage(content, sources, metadata);
  const article = finishArticle({ content, metadata, leadImage, base: address.base, archived: sources.archived });
  if (!article.text && !article.html.includes('<img')) {
    throw new ClipperError('no-selection', `Nothing that can be kept is selected in ${document.URL}`);
  }
  const fragment = textFragment(article.text);
  return {
    ...article,
    url: `${address.url}${address.url.includes('#') ? '' : '#'}${fragment}`,
    canonicalUrl: `${metadata.canonicalUrl}#${fragment}`,
  };
}

function selectedLeadImage(content: Element, sources: Sources, metadata: Metadata): Article['leadImage'] {
  const selected = [...content.querySelectorAll('img[src]')].map((image) => image.getAttribute('src') ?? '');
  if (selected.length === 0) return null;
  shapePage(sources.page, sources);
  const page = readBlocks(sources.page.body);
  const { image } = findLeadImage({ sources, metadata, page, kept: new Set(page.blocks), lead: [] }) ?? {};
  return image && selected.some((src) => isSamePicture(src, image.src)) ? image : null;
}
