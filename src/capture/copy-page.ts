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
  const copy = document.cloneNode() as Document;
  const root = copy.importNode(document.documentElement, true);
  compose(document.documentElement, root);
  // Put into a document, style sheets are read, which takes almost as long as copying all the rest.
  for (const style of root.querySelectorAll('style')) style.remove();
  copy.append(root);
  return copy;
}

/** Fills in what cloning leaves out in and below `original`, whose clone is `clone`. */
function compose(original: Node, clone: Node): void {
  // All are found before any is filled in: what is filled in is composed on its own.
  for (const [element, copied] of specialIn(original, clone)) {
    const root = shadowRootOf(element);
    if (root) copied.replaceChildren(...copiesOf(root.childNodes, copied));
    else if (element instanceof HTMLSlotElement) showSlot(element, copied);
    else showFrame(element, copied);
  }
}

/** Elements in and below `original` that show something else than their children, with their clones. */
function specialIn(original: Node, clone: Node): [Element, Element][] {
  const found: [Element, Element][] = [];
  let copies: readonly Element[] | undefined;
  for (const [index, element] of elementsIn(original).entries()) {
    if (!showsOther(element)) continue;
    // Most pages have few such elements, or none.
    copies ??= elementsIn(clone);
    const copied = copies[index];
    if (copied) found.push([element, copied]);
  }
  return found;
}

/** A node, if it is an element, and the elements below: a clone's in the same order. */
function elementsIn(node: Node): readonly Element[] {
  return node instanceof Element ? [node, ...node.querySelectorAll('*')] : [];
}

function showsOther(element: Element): boolean {
  return element.localName === 'iframe' || element.localName === 'slot' || shadowRootOf(element) !== null;
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
