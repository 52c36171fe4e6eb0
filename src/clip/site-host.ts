/** The host of an address, without the `www` that most of them begin with; '' for what has none. */
export function siteHost(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : '';
}
