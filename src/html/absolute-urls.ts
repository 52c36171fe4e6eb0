import { anchorName } from './anchors';
import { withoutRedirect } from './redirects';

const ADDRESSES = ['href', 'src', 'cite'];

/** The absolute address that `href` stands for in a page at `baseUrl`; null for what is no address. */
export function absoluteUrl(href: string, baseUrl: string): string | null {
  const trimmed = href.trim();
  return (trimmed && URL.parse(trimmed, baseUrl)?.href) || null;
}

/**
 * Makes every address in `root` absolute, in place; takes away what is no address.
 *
 * A link to a place inside `root` stays, or becomes, `#place`.
 */
export function makeAbsolute(root: ParentNode, baseUrl: string): void {
  const places = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));
  const page = withoutFragment(baseUrl);
  for (const element of root.querySelectorAll('[href], [src], [cite]')) {
    for (const name of ADDRESSES) {
      const address = element.getAttribute(name);
      if (address === null) continue;
      const absolute = absoluteUrl(address, baseUrl);
      const url = absolute && withoutRedirect(absolute);
      if (url === null) element.removeAttribute(name);
      else if (withoutFragment(url) === page && places.has(anchorName(element))) {
        element.setAttribute(name, new URL(url).hash);
      } else if (url !== address) element.setAttribute(name, url);
    }
  }
}

function withoutFragment(url: string): string {
  const start = url.indexOf('#');
  return start < 0 ? url : url.slice(0, start);
}
