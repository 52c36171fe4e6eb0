import { parseHtml } from '@/src/html/parse';
import { linesOf, oneUrl, type Piece, type Token } from './canonical-line';

/** A block of an article as its reader sees it: a line, code, or blocks in a block. */
export type Shown =
  | { readonly line: Token[] }
  | { readonly code: string }
  | { readonly block: string; readonly of: Shown[] };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const SKIPPED = words(
  'script style template title link meta base noscript textarea select svg canvas map area rp col colgroup datalist input iframe video audio object embed',
);
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['strong', 'em', 'del', 'code', 'sub', 'sup', 'kbd', 'mark', 'ins', 'u', 'ruby', 'rt'].map(
    (tag) => [tag, tag] as const,
  ),
  ...([
    ['b', 'strong'],
    ['i', 'em'],
    ['s', 'del'],
    ['strike', 'del'],
    ['tt', 'code'],
    ['samp', 'code'],
  ] as const),
]);
const BLOCKS = words('blockquote dd details dl dt figcaption figure caption h1 h2 h3 h4 h5 h6 summary');
const PLAIN_BLOCKS = words(
  'address article aside center dialog div fieldset hgroup html body footer form header legend main nav p search section',
);

/** What a reader sees of HTML, whatever its wrappers, white space, ids and order of marks. */
export function canonical(html: string): Shown[] {
  return blocksIn([...parseHtml(html).childNodes], []);
}

function blocksIn(nodes: readonly Node[], marks: readonly string[]): Shown[] {
  const shown: Shown[] = [];
  let pieces: Piece[] = [];
  const end = () => {
    for (const line of linesOf(pieces)) shown.push({ line });
    pieces = [];
  };
  const visit = (node: Node, current: readonly string[]): void => {
    const marked = [...new Set(current)].toSorted().join(' ');
    if (node.nodeType === 3) return void pieces.push({ kind: 'text', text: node.nodeValue ?? '', marks: marked });
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const { localName: tag } = element;
    if (SKIPPED.has(tag) || isNoteFurniture(element)) return;
    const inner = [...element.childNodes];
    if (tag === 'br') return void pieces.push({ kind: 'break' });
    if (tag === 'img')
      return void (
        element.hasAttribute('src') && pieces.push({ kind: 'object', text: imageOf(element), marks: marked })
      );
    if (tag === 'math') return void pieces.push({ kind: 'object', text: 'math', marks: marked });
    if (tag === 'q') return [new Text('"'), ...inner, new Text('"')].forEach((child) => visit(child, current));
    const mark = tag === 'a' ? linkOf(element) : MARKS.get(tag);
    if (tag === 'a' && mark)
      return inner.forEach((child) => visit(child, [...current.filter((each) => !each.startsWith('link:')), mark]));
    if (mark) return inner.forEach((child) => visit(child, [...current, mark]));
    const special = blockOf(element, current);
    if (!special && !PLAIN_BLOCKS.has(tag)) return inner.forEach((child) => visit(child, current));
    end();
    for (const block of special ?? blocksIn(inner, current)) shown.push(block);
  };
  for (const node of nodes) visit(node, marks);
  end();
  return shown;
}

/** A block that is more than a paragraph; null for all others. */
function blockOf(element: Element, marks: readonly string[]): Shown[] | null {
  const { localName: tag } = element;
  if (tag === 'hr') return [{ block: 'hr', of: [] }];
  if (tag === 'pre' || tag === 'listing' || tag === 'xmp') return codeIn(element);
  if (tag === 'table') return tableOf(element, marks);
  if (/^(?:ul|ol|menu|dir)$/.test(tag)) return listOf(element, marks);
  if (!BLOCKS.has(tag)) return null;
  const of = blocksIn([...element.childNodes], marks);
  const oneLine = /^(?:h[1-6]|summary)$/.test(tag) ? [{ line: inOneLine(of) }] : of;
  return of.length > 0 ? [{ block: tag, of: oneLine }] : [];
}

function codeIn(pre: Element): Shown[] {
  const code = codeText(pre)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  const named = [pre.querySelector('code'), pre].map(
    (each) => /(?:^|\s)lang(?:uage)?-(\S+)/.exec(each?.className ?? '')?.[1],
  );
  return code.trim() ? [{ block: `pre ${named.find(Boolean) ?? ''}`, of: [{ code }] }] : [];
}

function codeText(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\r\n?/g, '\n');
  return node.nodeName === 'BR' ? '\n' : [...node.childNodes].map(codeText).join('');
}

function listOf(list: Element, marks: readonly string[]): Shown[] {
  const items: { block: string; of: Shown[] }[] = [];
  for (const [child, ...others] of itemsOf(list)) {
    if (!child) continue;
    const isItem = child.nodeName === 'LI';
    const of = blocksIn(isItem ? [...child.childNodes] : [child, ...others], marks);
    const last = items.at(-1);
    if (of.length === 0) continue;
    if (last && /^(?:UL|OL)$/.test(child.nodeName)) last.of.push(...of);
    else items.push({ block: `li ${isItem ? taskOf(child as Element) : ''}`, of });
  }
  const start = list.localName === 'ol' ? Number.parseInt(list.getAttribute('start') ?? '1', 10) : '';
  const name = list.localName === 'ol' ? 'ol' : 'ul';
  return items.length > 0 ? [{ block: `${name} ${start}`, of: items }] : [];
}

/** Items; text beside them is one, with what stands in its line. */
function itemsOf(list: Element): Node[][] {
  const items: Node[][] = [];
  let line: Node[] | null = null;
  for (const child of list.childNodes) {
    const tag = child.nodeType === 1 ? (child as Element).localName : '';
    const isBlock = /^(?:ul|ol|li|menu|dir|pre|table|hr)$/.test(tag) || BLOCKS.has(tag) || PLAIN_BLOCKS.has(tag);
    if (!isBlock && line) line.push(child);
    else items.push((line = [child]));
    if (isBlock) line = null;
  }
  return items;
}

function taskOf(item: Element): string {
  const box = item.querySelector(':scope > input[type=checkbox], :scope > p > input[type=checkbox]');
  return box ? `[${box.hasAttribute('checked') ? 'x' : ' '}]` : '';
}

function tableOf(table: Element, marks: readonly string[]): Shown[] {
  const caption = [...table.children]
    .filter(({ localName }) => localName === 'caption')
    .flatMap((each) => blockOf(each, marks) ?? []);
  const parts = [
    table,
    ...['thead', 'tbody', 'tfoot'].flatMap((tag) => [...table.children].filter((each) => each.localName === tag)),
  ];
  const rows = parts
    .flatMap((part) => [...part.children].filter(({ localName }) => localName === 'tr'))
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const isNamed = rows.length > 1 && rows.flat().some((cell) => cell.localName === 'th' && cell.textContent.trim());
  if (rows.every((cells) => cells.length <= 1) && !isNamed)
    return [...caption, ...rows.flat().flatMap((cell) => blocksIn([...cell.childNodes], marks))];
  const shown = rows.map((cells, index) => {
    const of = cells.map((cell) => ({ block: `td ${spanOf(cell)}`, of: blocksIn([...cell.childNodes], marks) }));
    while (of.at(-1)?.of.length === 0) of.pop();
    return { block: index === 0 && cells.every(({ localName }) => localName === 'th') ? 'tr head' : 'tr', of };
  });
  return [...caption, { block: 'table', of: shown.filter(({ of }) => of.length > 0) }];
}

const cellsOf = (row: Element) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
const spanOf = (cell: Element) => ['colspan', 'rowspan'].map((name) => Number(cell.getAttribute(name) ?? 1)).join('×');

function inOneLine(blocks: readonly Shown[]): Token[] {
  const lines = blocks.map((block) =>
    'line' in block ? block.line.map<Token>((token) => (token[0] === 'break' ? ['space'] : token)) : [],
  );
  return lines.flatMap<Token>((line, index) => (index > 0 ? [['space'], ...line] : line));
}

function imageOf(image: Element): string {
  const [alt, title] = ['alt', 'title'].map((name) => (image.getAttribute(name) ?? '').replace(/\s+/g, ' ').trim());
  return [oneUrl(image.getAttribute('src') ?? ''), alt, title].join('|');
}

function linkOf(link: Element): string | null {
  const href = link.getAttribute('href');
  if (href === null || /^\s*(?:java\s*script|vbscript|data):/i.test(href)) return null;
  // How the place of a footnote is named is the reader's choice.
  if (/^#(?:user-content-)?(?:fn|note)-?\w+$/.test(href)) return 'link:#note';
  const title = link.getAttribute('title')?.trim().replace(/\s+/g, '\u2423');
  return `link:${oneUrl(href).replaceAll(' ', '%20')}${title ? `|${title}` : ''}`;
}

/** What a reader's program adds to footnotes. */
function isNoteFurniture(element: Element): boolean {
  return (
    element.id === 'footnote-label' ||
    /(?:^|-)footnote-backref/.test(element.className) ||
    /^[\s[(]*[↩↑^][\ufe0e\ufe0f]?[\s\])]*$/u.test(element.localName === 'a' ? element.textContent : '')
  );
}
