/** Query parameters that identify the visit, not the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|at_(?:medium|campaign)|xtor|smid|cmpid|ns_\w+|ref_src|ref_url)$/i;

/**
 * The address under which a page is filed, so that clipping it twice finds the first clip.
 *
 * Drops the fragment, credentials and tracking parameters, and sorts the rest.
 *
 * @throws TypeError if `href` is not an absolute URL.
 */
export function canonicalUrl(href: string): string {
  const url = new URL(href);
  url.hash = '';
  url.username = '';
  url.password = '';
  // Not `.keys()`: in Firefox content scripts only the object itself is iterable.
  const names = [...url.searchParams].map(([name]) => name);
  for (const name of names.filter((each) => TRACKING.test(each))) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
}
