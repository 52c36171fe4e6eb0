import { absoluteUrl } from '../../html/absolute-urls';
import { canonicalUrl } from '../../clip/canonical-url';
import { textIn } from './json-ld';
import type { Sources } from './sources';

/** Second-level names under which countries give out domains. */
const SHARED = /^(?:ac|co|com|edu|gob|gov|go|ne|net|nom|or|org)$/;
const AMP_CACHE = /(?:^|\.)(?:cdn\.ampproject\.org|google\.[a-z.]+|bing-amp\.com)$/;

/**
 * The address under which the page is filed.
 *
 * What the page says is believed only for its own site, and never to be its home page.
 * Sources: `<link>`; OpenGraph; JSON-LD; the address it was read from.
 */
export function readCanonicalUrl({ page, url, base, thing, meta }: Sources): string {
  const said = [
    page.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    ...meta('og:url'),
    textIn(thing.url),
    textIn(thing.mainEntityOfPage),
  ];
  for (const each of said) {
    const address = each ? absoluteUrl(each, base) : null;
    if (address && isBelievable(new URL(address), new URL(url))) return canonicalUrl(address);
  }
  return canonicalUrl(url);
}

function isBelievable(said: URL, page: URL): boolean {
  if (!/^https?:$/.test(said.protocol)) return false;
  if (siteOf(said.hostname) !== siteOf(page.hostname) && !AMP_CACHE.test(page.hostname)) return false;
  return !isHome(said) || isHome(page);
}

function isHome({ pathname, search }: URL): boolean {
  return /^\/(?:index\.\w+|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname) && !search;
}

/** The part of a host name that one publisher holds, as far as its form tells. */
function siteOf(host: string): string {
  const names = host.split('.');
  if (/^[\d.]+$|:/.test(host) || names.length < 3) return host;
  return names.slice(SHARED.test(names.at(-2) ?? '') ? -3 : -2).join('.');
}
