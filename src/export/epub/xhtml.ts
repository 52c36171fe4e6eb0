import { markup } from '../markup';
import { attributesOf } from './attributes';
import { CONDITIONS, type Content, INLINE, OF_WORDS, RENAMED } from './content-model';
import { mathOf } from './math';
import { mendTables, SECTIONS, tableParts } from './tables';

/** An element as it is written. */
interface Shape {
  readonly name: string;
  /** What it was, where it is written as something else: the style shows it so. */
  readonly className: string | null;
  readonly content: Content;
}

const EMPTY = new Set(['br', 'img', 'wbr']);
/** Blocks of words that hold a block: they are no more than their looks. A heading stays one, with words alone. */
const WIDENED = new Set(['p', 'pre']);

/**
 * The content of a sanitised body as XHTML that keeps to the content model of HTML, which readers of EPUB insist on.
 *
 * Nothing that is read is lost: what may not stand where it stands is a `div` or `span` with a class that names it.
 */
export function xhtmlOf(body: Element): string {
  renameAnchors(body);
  mendTables(body);
  const holders = holdersOfBlocks(body);
  const contentOf = (parent: Element, content: Content) =>
    [...parent.childNodes].map((node) => written(node, content)).join('');
  const written = (node: Node, allowed: Content): string => {
    if (!(node instanceof Element)) return node instanceof Text ? markup(node.data) : '';
    const { localName } = node;
    if (localName === 'math') return mathOf(node);
    if (EMPTY.has(localName)) return `<${localName}${attributesOf(node, localName, null)}/>`;
    if (localName === 'hr') return allowed === 'flow' ? `<hr${attributesOf(node, localName, null)}/>` : '<br/>';
    const shape = shapeOf(node, allowed, holders);
    const { name, className, content } = shape;
    return `<${name}${attributesOf(node, name, className)}>${innerOf(node, name) ?? contentOf(node, content)}</${name}>`;
  };
  /** What only certain children may stand in; null for all else. */
  const innerOf = (element: Element, name: string): string | null => {
    if (name === 'ul' || name === 'ol') return wrapped([...element.childNodes]);
    if (name === 'dl' || name === 'tr' || SECTIONS.includes(name)) return only([...element.children]);
    return name === 'table' ? only(tableParts(element)) : null;
  };
  const only = (children: readonly Element[]) => children.map((child) => written(child, 'flow')).join('');
  const wrapped = (nodes: readonly Node[]) =>
    nodes
      .map((node) => {
        if (node instanceof Element && node.localName === 'li') return written(node, 'flow');
        return node.textContent?.trim() || node instanceof Element ? `<li>${written(node, 'flow')}</li>` : '';
      })
      .join('');
  return contentOf(body, 'flow');
}

function shapeOf(element: Element, allowed: Content, holders: ReadonlySet<Element>): Shape {
  const { localName } = element;
  const isInline = INLINE.has(localName);
  const isRight = CONDITIONS[localName]?.(element) ?? true;
  const name = isRight ? (RENAMED[localName] ?? localName) : isInline ? 'span' : 'div';
  const className = name === localName ? null : localName;
  if (localName === 'a' && element.parentElement?.closest('a'))
    return { name: 'span', className: 'a', content: allowed };
  if (allowed === 'phrasing') return isInline ? { name, className, content: allowed } : asSpan(localName);
  if (localName === 'a') return { name, className, content: allowed };
  if (isInline || OF_WORDS.has(localName)) {
    const isWide = holders.has(element) && (isInline || WIDENED.has(name));
    return isWide ? { name: 'div', className: localName, content: 'flow' } : { name, className, content: 'phrasing' };
  }
  return { name, className, content: 'flow' };
}

const asSpan = (localName: string): Shape => ({ name: 'span', className: localName, content: 'phrasing' });

/** The elements that hold a block somewhere. */
function holdersOfBlocks(root: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const element of root.querySelectorAll('*')) {
    if (INLINE.has(element.localName) || EMPTY.has(element.localName) || element.closest('math')) continue;
    let holder = element.parentElement;
    for (; holder && holder !== root && !holders.has(holder); holder = holder.parentElement) holders.add(holder);
  }
  return holders;
}

/** Ids that XML takes, and links to those alone that are written. */
function renameAnchors(body: Element): void {
  const names = new Map<string, string>();
  for (const element of body.querySelectorAll('[id]')) {
    if (element.closest('math')) continue;
    names.set(element.id, `n${names.size + 1}`);
    element.id = names.get(element.id) ?? '';
  }
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    const name = names.get((link.getAttribute('href') ?? '').slice(1));
    if (name) link.setAttribute('href', `#${name}`);
    else link.removeAttribute('href');
  }
}
