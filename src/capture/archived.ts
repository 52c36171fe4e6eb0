import type { ArchivedCopy } from '../clip/article';

/** A page that is a copy in a public archive, and the address of the page it was made of. */
export interface Archived extends ArchivedCopy {
  readonly original: string;
}

/** Of which page, and when, a public archive made this copy; null when the page is no copy. */
export function readArchived(_page: Document, _url: string): Archived | null {
  return null;
}
