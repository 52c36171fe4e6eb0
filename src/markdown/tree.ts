import { BLOCKS, SKIPPED, WRAPPERS } from './elements';

/** An element as plain values: cheap to walk, and of bounded depth. */
export interface TreeElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly TreeNode[];
}

export type TreeNode = TreeElement | string;

interface Growing extends TreeElement {
  readonly children: TreeNode[];
}

/** A node of the page that is being walked: what comes next in it, and where that goes. */
interface Frame {
  next: Node | null;
  readonly into: Growing;
  readonly depth: number;
  /** Whether a line ends where the node ends, though the node itself is left out. */
  readonly endsLine: boolean;
}

/** From here on wrappers are left out, so that what they hold keeps its form. */
const MAX_WRAPPED_DEPTH = 100;
/** From here on only text is kept, block by block: what walks the tree calls itself. */
const MAX_DEPTH = 200;

const NONE: ReadonlyMap<string, string> = new Map();

/** A block that holds nothing: it only ends a line. */
const LINE_END: TreeElement = { tag: 'div', attributes: NONE, children: [] };

/** The content of `root`. Does not call itself, since pages nest deeper than the call stack. */
export function treeOf(root: Element): TreeElement {
  const top: Growing = { tag: '#root', attributes: NONE, children: [] };
  const open: Frame[] = [{ next: root.firstChild, into: top, depth: 0, endsLine: false }];
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const node: Node | null = frame.next;
    if (node) {
      frame.next = node.nextSibling;
      if (isText(node)) frame.into.children.push(node.data);
      if (isElement(node)) open.push(opened(node, frame));
    } else {
      if (frame.endsLine) frame.into.children.push(LINE_END);
      open.pop();
    }
  }
  return top;
}

function opened(element: Element, { into, depth }: Frame): Frame {
  const tag = element.localName.toLowerCase();
  const tooDeep = depth >= MAX_DEPTH || (depth >= MAX_WRAPPED_DEPTH && WRAPPERS.has(tag));
  const next = SKIPPED.has(tag) ? null : element.firstChild;
  if (tooDeep && next) {
    const endsLine = BLOCKS.has(tag);
    if (endsLine) into.children.push(LINE_END);
    return { next, into, depth, endsLine };
  }
  const child: Growing = { tag, attributes: attributesOf(element), children: [] };
  into.children.push(child);
  return { next, into: child, depth: depth + 1, endsLine: false };
}

function attributesOf(element: Element): ReadonlyMap<string, string> {
  if (!element.hasAttributes()) return NONE;
  return new Map(Array.from(element.attributes, ({ name, value }) => [name, value]));
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The value of an attribute, or undefined. */
export const attribute = (element: TreeElement, name: string): string | undefined => element.attributes.get(name);

/** The text of a node and of all it holds, as it stands. */
export function textOf(node: TreeNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The child elements with one of the tags. */
export function childrenOf(element: TreeElement, ...tags: readonly string[]): readonly TreeElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter(({ tag }) => tags.includes(tag));
}

/** The only element in another that holds no words beside it; else undefined. */
export function onlyChild(element: TreeElement): TreeElement | undefined {
  const [child, ...others] = element.children.filter((node) => typeof node !== 'string' || node.trim());
  return others.length === 0 && typeof child === 'object' ? child : undefined;
}

/** The first element, the given one included, that passes; in the order of the page. */
export function find(element: TreeElement, passes: (each: TreeElement) => boolean): TreeElement | undefined {
  if (passes(element)) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : find(child, passes);
    if (found) return found;
  }
  return undefined;
}

/** The classes of an element. */
export const classesOf = (element: TreeElement): readonly string[] => (attribute(element, 'class') ?? '').split(/\s+/);
