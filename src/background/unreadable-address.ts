import { ClipperError, type ErrorCode } from '../clip/errors';
import type { Tab } from '../platform/tabs';

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

/** What a refusal without a reason means, by what is known of the tab. The first row that fits names it. */
const REASONS: readonly (readonly [ErrorCode, (tab: Signs) => boolean])[] = [
  ['page-file', ({ url }) => /^file:/i.test(url ?? '')], // The browser asks the user before an extension may read files.
  // Firefox shows its own pages under the address that was asked for, with icons of its own.
  ['page-pdf', ({ icon }) => /^chrome:.*\/pdf\.svg$/.test(icon ?? '')],
  ['page-error', ({ icon }) => /^chrome:.*\/(?:info|warning|error|blocked)\.svg$/.test(icon ?? '')],
  ['page-no-address', ({ url }) => url === null], // Chromium: blank pages, data:, view-source:.
];

type Signs = Pick<Tab, 'url' | 'icon'>;

/** Whether an injection was refused without a reason. */
export function isUnexplained(error: unknown): error is ClipperError {
  return error instanceof ClipperError && error.code === 'page-not-allowed';
}

/** The error that a refusal without a reason means in a tab. */
export function refusalOf(tab: Signs, refused: ClipperError): ClipperError {
  const [code] = REASONS.find(([, fits]) => fits(tab)) ?? [refused.code];
  return new ClipperError(code, refused.message, { cause: refused });
}
