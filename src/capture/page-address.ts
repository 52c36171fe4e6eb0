/** The address of a page, and what its relative links start from. */
export interface PageAddress {
  readonly url: string;
  readonly base: string;
}

/** Where `document` was read from, without the text fragment that only marks a passage in it. */
export function pageAddress(document: Document): PageAddress {
  const url = document.URL.replace(/(?:#|(#.*?))?:~:.*$/s, '$1');
  return { url, base: document.baseURI || url };
}
