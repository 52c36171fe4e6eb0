/** A whole tag, so that what looks like one in an attribute is never taken for one. */
const TAG = /<([a-z][a-z\d-]*)((?: [a-z-]+="[^"]*")*)>/g;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;

/** What the serialisation of HTML escapes in attributes. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

/**
 * The addresses on the web of the pictures in sanitised HTML, in its order, as they stand in the text.
 *
 * Reads what `sanitizeHtml` writes and no other HTML, for the background has no DOM.
 */
export function pictureAddresses(html: string): readonly string[] {
  const images = [...html.matchAll(TAG)].filter(([, name]) => name === 'img');
  return images
    .map(([, , attributes = '']) => valueOf(attributes, 'src'))
    .filter((src) => src !== null)
    .filter((src) => /^https?:/i.test(src));
}

function valueOf(attributes: string, wanted: string): string | null {
  const [, , value] = attributes.matchAll(ATTRIBUTE).find(([, name]) => name === wanted) ?? [];
  return value?.replace(/&(?:amp|quot|lt|gt|nbsp);/g, (escaped) => CHARACTERS[escaped] ?? escaped) ?? null;
}
