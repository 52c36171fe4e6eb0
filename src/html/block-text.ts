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

/** White space that is more, or other, than one blank. */
const WIDE = /\s{2,}|[^\S ]/g;

/** Whether an element starts a line of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

/** Whether an element holds text that is not for reading, such as a script. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.localName);
}

/**
 * The text of an article, one line a block: without captions, which stand beside it, unless they are most of it, as
 * in a gallery.
 */
export function articleText(root: Element): string {
  const whole = blockText(root);
  if (root.querySelector('figcaption') === null) return whole;
  const text = blockText(root, (element) => isSilent(element) || element.localName === 'figcaption');
  return text.length < whole.length / 2 ? whole : text;
}

/** The text of an element, one line a block, without empty lines and what is left out. Walks without recursion. */
export function blockText(root: Element, isLeftOut: (element: Element) => boolean = isSilent): string {
  const parts: string[] = [];
  let node: Node | null = root;
  while (node) {
    if (node instanceof Text) parts.push(node.data.replace(WIDE, ' '));
    const enters: boolean = node instanceof Element && !isLeftOut(node);
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
