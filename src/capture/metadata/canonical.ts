import { absoluteUrl } from '../../html/absolute-urls';
import { originalUrl } from '../archive/archives';
import { canonicalUrl } from '../../clip/canonical-url';
import { textIn } from './json-ld';
import type { Sources } from './sources';

/** Second-level names under which countries give out domains. */
const SHARED = /^(?:ac|co|com|edu|gob|gov|go|ne|net|nom|or|org)$/;
/** Domains under which anybody may have a name: each name is a site of its own. */
const HOSTING =
  /^(?:blogspot\.com|github\.io|gitlab\.io|hatenablog\.com|livejournal\.com|medium\.com|neocities\.org|netlify\.app|over-blog\.com|pages\.dev|substack\.com|tumblr\.com|vercel\.app|web\.app|wordpress\.com|workers\.dev)$/;
/** Hosts that show copies of pages, and where their addresses name the page's own host. */
const AMP_CACHE = /^(?:[\w-]+\.cdn\.ampproject\.org|www\.google\.(?:com?\.)?[a-z]{2,3}|[\w-]+\.bing-amp\.com)$/;
const AMP_PATH = /^\/(?:amp|[acrv])\/(?:s\/)?([^/]+)/;

/**
 * The address under which the page is filed.
 *
 * What the page says is believed only for its own site, and never to be its home page. A copy in an archive is filed
 * with what it is a copy of. Sources: `<link>`; OpenGraph; JSON-LD; the address it was read from.
 */
export function readCanonicalUrl({ page, url, base, archived, thing, meta }: Sources): string {
  const own = archived?.original ?? url;
  const said = [
    page.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    ...meta('og:url'),
    textIn(thing.url),
    textIn(thing.mainEntityOfPage),
  ];
  for (const each of said) {
    const absolute = each ? absoluteUrl(each, base) : null;
    const address = absolute && originalUrl(absolute);
    if (address && isBelievable(new URL(address), new URL(own))) return canonicalUrl(address);
  }
  return canonicalUrl(own);
}

function isBelievable(said: URL, page: URL): boolean {
  if (!/^https?:$/.test(said.protocol)) return false;
  if (siteOf(said.hostname) !== siteOf(hostOf(page))) return false;
  return !isHome(said) || isHome(page);
}

/** The host that a page is from: of a copy, the one it was copied from. */
function hostOf({ hostname, pathname }: URL): string {
  return (AMP_CACHE.test(hostname) && AMP_PATH.exec(pathname)?.[1]) || hostname;
}

/** Whether an address is that of the front of a site, as far as its form tells. */
export function isHome({ pathname, search }: URL): boolean {
  return /^\/(?:index\.\w+|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(pathname) && !search;
}

/** The part of a host name that one publisher holds, as far as its form tells. */
function siteOf(host: string): string {
  const names = host.split('.');
  if (/^[\d.]+$|:/.test(host) || names.length < 3) return host;
  const isShared = SHARED.test(names.at(-2) ?? '') || HOSTING.test(names.slice(-2).join('.'));
  return names.slice(isShared ? -3 : -2).join('.');
}
