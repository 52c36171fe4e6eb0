import { trustedHtmlPolicy } from './trusted-html';

/**
 * The body of a document parsed from HTML: no script runs in it and nothing is loaded.
 *
 * Any context with a DOM, under any Trusted Types policy.
 */
export function parseHtml(html: string): HTMLElement {
  const trusted = trustedHtmlPolicy()?.createHTML(html) ?? html;
  return new DOMParser().parseFromString(trusted, 'text/html').body;
}
