import { oneLine } from './text';

/** Elements that make what is selected in them what it is: a list's entry, a cell's row, a quotation. */
const STRUCTURE =
  'a, abbr, b, blockquote, caption, cite, code, dd, del, details, dl, dt, em, figcaption, figure, h1, h2, h3, h4, h5, h6, i, ins, kbd, li, mark, ol, p, pre, q, ruby, s, small, strong, sub, sup, table, tbody, tfoot, thead, tr, u, ul';

/**
 * A copy of what is selected, with as much around it as gives it its meaning; null when nothing is selected.
 *
 * The copy is in a document of its own, where nothing runs or loads.
 */
export function copySelection(selection: Selection): HTMLElement | null {
  const owner = document.implementation.createHTMLDocument('');
  const content = owner.createElement('div');
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    if (!range.collapsed) content.append(copyRange(range, owner));
  }
  if (/\S/.test(content.textContent ?? '') || content.querySelector('img')) return content;
  return copyText(selection.toString(), owner);
}

/** What is selected in a field or a shadow tree has no range in the page, only its text. */
function copyText(text: string, owner: Document): HTMLElement | null {
  const lines = text.split('\n').map(oneLine).filter(Boolean);
  if (lines.length === 0) return null;
  const content = owner.createElement('div');
  for (const line of lines) {
    const paragraph = owner.createElement('p');
    paragraph.append(line);
    content.append(paragraph);
  }
  return content;
}

function copyRange(range: Range, owner: Document): Node {
  const { commonAncestorContainer: ancestor } = range;
  // Copied whole before it is cut: cloning in the page would run the page's own elements.
  const copy = owner.importNode(ancestor, true);
  if (copy instanceof Element) numberEntries(copy);
  const cutting = owner.createRange();
  cutting.setStart(sameNode(range.startContainer, ancestor, copy), range.startOffset);
  cutting.setEnd(sameNode(range.endContainer, ancestor, copy), range.endOffset);
  return wrapped(cutting.cloneContents(), ancestor, owner);
}

/** The node of `copy` that stands where `node` stands in `ancestor`. */
function sameNode(node: Node, ancestor: Node, copy: Node): Node {
  const path: number[] = [];
  for (let child = node; child !== ancestor && child.parentNode; child = child.parentNode) {
    path.unshift([...child.parentNode.childNodes].indexOf(child as ChildNode));
  }
  return path.reduce((place, index) => place.childNodes[index] ?? place, copy);
}

/** The passage inside copies of the elements around it that give it its meaning. */
function wrapped(passage: Node, ancestor: Node, owner: Document): Node {
  let content = passage;
  for (const element of structureAround(ancestor instanceof Element ? ancestor : ancestor.parentElement)) {
    const wrapper = owner.importNode(element, false);
    if (element.localName === 'li') wrapper.setAttribute('value', String(numberOf(element)));
    wrapper.append(content);
    content = wrapper;
  }
  return content;
}

/** From the inside out, as far as such elements follow each other. */
function structureAround(element: Element | null): Element[] {
  return element?.matches(STRUCTURE) ? [element, ...structureAround(element.parentElement)] : [];
}

/** Where a selection starts inside a numbered list, its entries keep their numbers. */
function numberEntries(copy: Element): void {
  for (const list of [copy, ...copy.querySelectorAll('ol')].filter((each) => each.matches('ol'))) {
    for (const entry of list.querySelectorAll(':scope > li:not(:first-child)')) {
      entry.setAttribute('value', String(numberOf(entry)));
    }
  }
}

function numberOf(entry: Element): number {
  const list = entry.parentElement;
  const before = list ? [...list.children].filter((each) => each.localName === 'li').indexOf(entry) : 0;
  return Number(list?.getAttribute('start') ?? 1) + before;
}
