import type { ArchivedCopy } from '../clip/article';
import { archiveAt, type CopyAddress, originalUrl, readCopyAddress } from './archive/archives';
import { readDate } from './metadata/dates';
import { textOf } from './text';

/** A page that is a copy in a public archive, and the address of the page it was made of. */
export interface Archived extends ArchivedCopy {
  readonly original: string;
  /** What the archive added to the page: a selector. */
  readonly added: string;
}

/** An address of archive.today that names neither the page nor the time. */
const SHORT = /^\/\w{4,7}$/;

/**
 * Of which page, and when, a public archive made this copy; null when the page is no copy.
 *
 * Sources: the address; for short addresses what archive.today writes in the page's head, and above the page.
 */
export function readArchived(page: Document, url: string): Archived | null {
  const archive = archiveAt(url);
  if (!archive) return null;
  const copy = readCopyAddress(url) ?? (SHORT.test(new URL(url).pathname) ? readHead(page) : null);
  return (
    copy && { url, time: copy.time ?? timeAbove(page), original: originalUrl(copy.original), added: archive.added }
  );
}

function readHead(page: Document): CopyAddress | null {
  for (const link of page.querySelectorAll('head > link:is([rel="bookmark"], [rel="canonical"])')) {
    const copy = readCopyAddress(link.getAttribute('href') ?? '');
    if (copy) return copy;
  }
  const original = page.querySelector('#HEADER input[name="q"]')?.getAttribute('value') ?? '';
  return /^https?:/.test(original) && URL.canParse(original) ? { time: null, original } : null;
}

function timeAbove(page: Document): string | null {
  const time = page.querySelector('#HEADER time');
  const read = readDate(time?.getAttribute('datetime') ?? textOf(time));
  return read?.includes('T') ? read : null;
}
