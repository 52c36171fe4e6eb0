import { parseHtml } from '@/src/html/parse';

/** Elements beside which a line ends. */
const LINES: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The text that HTML shows, with the descriptions of pictures; runs of white space, and the ends of lines, are one space. */
export function shownText(html: string): string {
  return textIn(parseHtml(html))
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
}

function textIn(node: Node): string {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  const element = node as Element;
  const { localName: tag } = element;
  if (tag === 'rp') return '';
  if (tag === 'img') return element.getAttribute('alt') ?? '';
  const inner = (tag === 'table' ? partsOf(element) : [...element.childNodes]).map(textIn).join('');
  if (tag === 'q') return `“${inner}”`;
  return LINES.has(tag) ? ` ${inner} ` : inner;
}

/** What a table holds, from top to bottom: wherever they are written, captions and a head are above all rows, a foot below. */
function partsOf(table: Element): readonly Element[] {
  const parts = [...table.children];
  const named = (name: string) => parts.filter(({ localName }) => localName === name);
  const above = [...named('caption'), ...named('thead').slice(0, 1)];
  const below = named('tfoot').slice(0, 1);
  return [...above, ...parts.filter((part) => !above.includes(part) && !below.includes(part)), ...below];
}
