import { isBlock, isSilent } from '../html/block-text';

/** Blocks that follow one another line by line. */
const CLOSE = new Set('caption dd dt li summary tbody tfoot thead tr'.split(' '));
const LISTS = new Set(['ol', 'ul']);
const QUOTE = '> ';
const MEANING = '    ';

/**
 * An article as text: paragraphs parted by empty lines, list items with their bullets or numbers, `>` before quotes.
 *
 * The cells of a table's row stand on one line, parted by tabs. Linear in the length of the article.
 */
export function plainText(root: Element): string {
  return blocksIn(root, holdersOfBlocks(root))
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
}

/** The blocks, and what they stand in: everything else is a part of a line. */
function holdersOfBlocks(root: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const element of root.querySelectorAll('*')) {
    if (!isBlock(element)) continue;
    for (let each: Element | null = element; each && each !== root && !holders.has(each); each = each.parentElement)
      holders.add(each);
  }
  return holders;
}

function blocksIn(parent: Element, holders: ReadonlySet<Element>): string {
  const parts: string[] = [];
  let line = '';
  let number = Number(parent.getAttribute('start') ?? 1);
  const close = (end: string) => {
    if (line.trim()) parts.push(tidied(line) + end);
    line = '';
  };
  for (const node of parent.childNodes) {
    if (!(node instanceof Element) || !holders.has(node)) {
      line += inlineText(node);
      continue;
    }
    // A list in an item goes on below its words.
    close(parent.localName === 'li' && LISTS.has(node.localName) ? '\n' : '\n\n');
    if (node.localName === 'li') number = Number(node.getAttribute('value') ?? number);
    parts.push(blockOf(node, holders, parent.localName === 'ol' ? `${number}. ` : '• '));
    if (node.localName === 'li') number += 1;
  }
  close('\n\n');
  return parts.join('');
}

function blockOf(element: Element, holders: ReadonlySet<Element>, bullet: string): string {
  const { localName } = element;
  if (isSilent(element)) return '';
  if (localName === 'pre') return `${element.textContent.replace(/\n+$/, '')}\n\n`;
  if (localName === 'hr') return '* * *\n\n';
  if (localName === 'tr') return `${[...element.children].map(cellText).join('\t')}\n`;
  const inner = blocksIn(element, holders).replace(/^\n+|\n+$/g, '');
  if (!inner) return '';
  const end = CLOSE.has(localName) && !inner.includes('\n\n') ? '\n' : '\n\n';
  return indented(inner, localName, bullet) + end;
}

function indented(text: string, localName: string, bullet: string): string {
  if (localName === 'blockquote') return withStarts(text, QUOTE, QUOTE);
  if (localName === 'dd') return withStarts(text, MEANING, MEANING);
  return localName === 'li' ? withStarts(text, bullet, ' '.repeat(bullet.length)) : text;
}

function withStarts(text: string, first: string, others: string): string {
  const [start = '', ...rest] = text.split('\n');
  return [first + start, ...rest.map((line) => (others + line).trimEnd())].join('\n');
}

function cellText(cell: Element): string {
  return inlineText(cell).replace(/\s+/g, ' ').trim();
}

/** The text of what stands in a line. Breaks are kept. */
function inlineText(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[ \t\n\f\r]+/g, ' ');
  if (!(node instanceof Element)) return '';
  const { localName } = node;
  if (localName === 'br') return '\n';
  if (localName === 'math') return formula(node);
  // Brackets are for readers that cannot set a reading above the word, as a file of text cannot.
  if (localName !== 'rp' && isSilent(node)) return '';
  const inner = [...node.childNodes].map(inlineText).join('');
  return isBlock(node) ? ` ${inner} ` : inner;
}

function formula(math: Element): string {
  const tex = math.querySelector('annotation')?.textContent ?? math.getAttribute('alttext');
  return (tex ?? math.textContent).replace(/\s+/g, ' ');
}

function tidied(line: string): string {
  return line
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
