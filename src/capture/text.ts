/** Elements that start a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul amp-story-page'
  ).split(' '),
);

/** Elements whose text nobody reads. */
const SILENT = new Set(
  'script style template noscript head title iframe object select textarea svg annotation rp'.split(' '),
);

/** A character that says as much as about two and a half Latin letters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Whether an element starts a line of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/** Whether an element holds text that is not for reading, such as a script. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/** Text on one line, without blanks around it. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/[\s\u200B\uFEFF]+/g, ' ').trim();
}

/** The text of an element on one line; '' for none. */
export function textOf(element: Element | null | undefined): string {
  return oneLine(element?.textContent);
}

/** Where all such characters are: most texts have none there, and this is sooner known. */
const MAYBE_DENSE = /[\u1100-\u11FF\u2E80-\uFFFF]/;

/** How much a text says, in Latin letters: a Chinese, Japanese or Korean character counts two and a half. */
export function weight(text: string): number {
  return text.length + (MAYBE_DENSE.test(text) ? 1.5 * (text.match(DENSE)?.length ?? 0) : 0);
}

/** Letters and digits alone, in lower case, single blanks between words: by which two texts are compared. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** The text of an element, one line a block, without empty lines. Walks without recursion. */
export function blockText(root: Element): string {
  const parts: string[] = [];
  let node: Node | null = root;
  while (node) {
    if (node instanceof Text) parts.push(node.data.replace(/\s+/g, ' '));
    const enters: boolean = node instanceof Element && !isSilent(node);
    if (enters && (isBlock(node as Element) || node.nodeName === 'BR')) parts.push('\n');
    node = (enters && node.firstChild) || following(node, root, parts);
  }
  return parts
    .join('')
    .replace(/ *\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function following(start: Node, root: Node, parts: string[]): Node | null {
  let node: Node | null = start;
  while (node && node !== root) {
    if (node instanceof Element && isBlock(node)) parts.push('\n');
    if (node.nextSibling) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}
