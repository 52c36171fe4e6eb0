import { anchorName } from './anchors';

const ADDRESSES = ['href', 'src', 'cite'];

/** The absolute address that `href` stands for in a page at `baseUrl`; null for what is no address. */
export function absoluteUrl(href: string, baseUrl: string): string | null {
  const trimmed = href.trim();
  return trimmed && URL.canParse(trimmed, baseUrl) ? new URL(trimmed, baseUrl).href : null;
}

/**
 * Makes every address in `root` absolute, in place; takes away what is no address.
 *
 * A link to a place inside `root` stays, or becomes, `#place`.
 */
export function makeAbsolute(root: ParentNode, baseUrl: string): void {
  const places = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));
  const page = withoutFragment(baseUrl);
  for (const name of ADDRESSES) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const url = absoluteUrl(element.getAttribute(name) ?? '', baseUrl);
      if (url === null) element.removeAttribute(name);
      else if (withoutFragment(url) === page && places.has(anchorName(element))) {
        element.setAttribute(name, new URL(url).hash);
      } else element.setAttribute(name, url);
    }
  }
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
