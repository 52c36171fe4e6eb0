/** A public archive of pages. */
interface Archive {
  readonly host: RegExp;
  /** The address of a copy, after the host: when it was made, if that is said, and of which page. */
  readonly copy: RegExp;
  /** What it adds to the pages it shows. */
  readonly added: string;
}

/** When and of which page a copy was made, as its address says. */
export interface CopyAddress {
  /** ISO 8601 UTC; null when the address does not say. */
  readonly time: string | null;
  readonly original: string;
}

const ARCHIVES: readonly Archive[] = [
  {
    host: /^web\.archive\.org$/,
    copy: /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/,
    added: '[id^="wm-ipp"], #donato',
  },
  {
    host: /^archive\.(?:today|ph|is|li|vn|fo|md)$/,
    copy: /^\/(?:o\/\w+|([\d.-]{14,17}))\/(https?:.+)$/,
    // Its head speaks of the copy: when it was made, a picture of it. The page is in one box.
    added: 'meta, head link, #HEADER, body:has(#CONTENT) :not(:has(#CONTENT), #CONTENT, #CONTENT *)',
  },
];

/** The archive at an address; null at any other. */
export function archiveAt(url: string): Archive | null {
  const { hostname, protocol } = new URL(url);
  return (/^https?:$/.test(protocol) && ARCHIVES.find(({ host }) => host.test(hostname))) || null;
}

/** What the address of a copy says; null when `url` is no such address. */
export function readCopyAddress(url: string): CopyAddress | null {
  const archive = URL.canParse(url) ? archiveAt(url) : null;
  const match = archive?.copy.exec(url.slice(new URL(url).origin.length));
  if (!match) return null;
  const [, stamp = '', address = ''] = match;
  const original = /^https?:/.test(address) ? address : `http://${address}`;
  return URL.canParse(original) ? { time: timeOf(stamp), original: new URL(original).href } : null;
}

/** The address of the page that `url` is a copy of; `url` itself when it is no copy. */
export function originalUrl(url: string): string {
  const copy = readCopyAddress(url);
  return copy ? originalUrl(copy.original) : url;
}

function timeOf(stamp: string): string | null {
  const iso = stamp.replace(/\D/g, '').replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return iso.endsWith('Z') && !Number.isNaN(Date.parse(iso)) ? new Date(iso).toISOString() : null;
}
