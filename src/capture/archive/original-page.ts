import { absoluteUrl } from '../../html/absolute-urls';
import type { Archived } from '../archived';
import { copyPage } from '../copy-page';
import { originalUrl } from './archives';

/**
 * A copy of a page that an archive shows, without what the archive added, its links as they were.
 *
 * Pictures keep the archive's addresses: the originals may be gone.
 */
export function originalPage(page: Document, base: string, { added }: Archived): Document {
  const copy = copyPage(page);
  for (const element of copy.querySelectorAll(added)) element.remove();
  for (const link of copy.querySelectorAll('a[href]:not([href^="#"])')) {
    const address = absoluteUrl(link.getAttribute('href') ?? '', base);
    if (address) link.setAttribute('href', originalUrl(address));
  }
  return copy;
}
