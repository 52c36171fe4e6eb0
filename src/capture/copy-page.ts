import { shadowRootOf } from './shadow';
import { textOf, weight } from './text';

/** Text a frame must hold to be part of the page: advertisements hold less. By weight. */
const MIN_FRAME = 600;

/**
 * A copy of a page as its reader sees it: shadow trees and same-origin frames stand where they show.
 *
 * The page is only read. The copy has no window: in it nothing runs, loads or is upgraded.
 */
export function copyPage(document: Document): Document {
  const copy = document.cloneNode(true) as Document;
  compose(document, copy);
  return copy;
}

/** Fills in what cloning leaves out in and below `original`, whose clone is `clone`. */
function compose(original: Node, clone: Node): void {
  const special = new Set(specialIn(original));
  // Most pages have none, and walking two trees side by side takes as long as cloning them.
  if (special.size === 0) return;
  for (const [element, copied] of twinsOf(special, [original, clone])) {
    const root = shadowRootOf(element);
    if (root) copied.replaceChildren(...copiesOf(root.childNodes, copied));
    else if (element instanceof HTMLSlotElement) showSlot(element, copied);
    else showFrame(element, copied);
  }
}

/** Elements in and below `node` that show something else than their children. */
function specialIn(node: Node): Element[] {
  if (!(node instanceof Element || node instanceof Document || node instanceof DocumentFragment)) return [];
  const elements = node.querySelectorAll('*');
  const found: Element[] = node instanceof Element && showsOther(node) ? [node] : [];
  for (const element of elements) if (showsOther(element)) found.push(element);
  return found;
}

function showsOther(element: Element): boolean {
  return element.localName === 'iframe' || element.localName === 'slot' || shadowRootOf(element) !== null;
}

/** The elements with their clones. All are found before any is filled in: what is filled in must not be walked. */
function twinsOf(elements: ReadonlySet<Node>, [original, clone]: readonly [Node, Node]): [Element, Element][] {
  const [live, copied] = [walker(original), walker(clone)];
  const twins: [Element, Element][] = [];
  for (let node: Node | null = original, twin: Node | null = clone; node && twin; ) {
    if (elements.has(node)) twins.push([node as Element, twin as Element]);
    node = live.nextNode();
    twin = copied.nextNode();
  }
  return twins;
}

function walker(root: Node): TreeWalker {
  const owner = root instanceof Document ? root : root.ownerDocument;
  return (owner ?? document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
}

/** Copies of nodes with their own shadow trees shown, in the document of `place`. */
function copiesOf(nodes: Iterable<Node>, place: Element): Node[] {
  const copies = place.ownerDocument.createDocumentFragment();
  for (const node of nodes) {
    const copy = place.ownerDocument.importNode(node, true);
    copies.append(copy);
    compose(node, copy);
  }
  return [...copies.childNodes];
}

function showSlot(slot: HTMLSlotElement, copied: Element): void {
  const assigned = slot.assignedNodes({ flatten: true });
  const given = assigned.some((node) => !slot.contains(node));
  copied.replaceWith(...(given ? copiesOf(assigned, copied) : copied.childNodes));
}

function showFrame(frame: Element, copied: Element): void {
  const body = bodyOf(frame);
  if (!body) return;
  const text = [...body.querySelectorAll('p')].reduce((sum, paragraph) => sum + weight(textOf(paragraph)), 0);
  if (text < MIN_FRAME) return;
  const section = copied.ownerDocument.createElement('section');
  section.append(...copiesOf(body.childNodes, copied));
  copied.replaceWith(section);
}

function bodyOf(frame: Element): HTMLElement | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null; // A frame of another site, where the browser throws rather than answers null.
  }
}
