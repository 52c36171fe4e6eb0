import { ClipperError, type ErrorCode } from '../clip/errors';

/** Addresses of pages that no extension may read, or that hold no article. The first row that matches names it. */
const UNREADABLE: readonly (readonly [ErrorCode, RegExp])[] = [
  ['page-reader', /^(?:about:reader\?|chrome-distiller:|edge:\/\/read|read:)/i],
  ['page-error', /^(?:about:(?:neterror|certerror|tabcrashed|httpsonlyerror|blocked)|chrome-error:)/i],
  [
    'page-blank',
    /^(?:about:(?:blank|newtab|home|privatebrowsing)|chrome:\/\/(?:newtab|new-tab-page)|edge:\/\/newtab)/i,
  ],
  ['page-source', /^view-source:/i],
  [
    'page-store',
    /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/i,
  ],
  ['page-pdf', /^(?:resource:\/\/pdf\.js\/|chrome-extension:\/\/mhjfbmdgcfjbbpaeojofohoefgiehjai\/)/i],
  ['page-extension', /^(?:chrome|moz|safari-web|edge)-extension:/i],
  ['page-data', /^(?:data|blob|javascript|filesystem):/i],
  ['page-browser', /^(?:about|chrome|chrome-untrusted|devtools|edge|brave|opera|vivaldi|resource|jar):/i],
];

/** Addresses of disk files: the browser asks the user before an extension may read them. */
const FILE = /^file:/i;

/**
 * Refuses a page by its address, at once; null is an address that the browser hides, and passes.
 *
 * @throws ClipperError with the `page-…` code of its kind.
 */
export function refuseUnreadable(url: string | null): void {
  if (url === null) return;
  const row = UNREADABLE.find(([, pattern]) => pattern.test(url));
  if (row) throw new ClipperError(row[0], `${url} cannot be read`);
}

/** The error that an injection refused without a reason means for an address. */
export function refusalOf(url: string | null, error: unknown): unknown {
  if (!(error instanceof ClipperError) || error.code !== 'page-not-allowed' || url === null) return error;
  return FILE.test(url) ? new ClipperError('page-file', error.message, { cause: error }) : error;
}
