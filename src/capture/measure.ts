import { isBlock, isSilent, weight } from './text';

/** What an element holds, by weight of text: all of it, that in links, and that in paragraphs that are prose. */
export interface Measure {
  readonly text: number;
  readonly link: number;
  readonly prose: number;
}

export type Measures = ReadonlyMap<Element, Measure>;

interface Sum {
  text: number;
  link: number;
  prose: number;
}

/** A shorter run of text may be a label, a date or a teaser. */
const MIN_PROSE = 70;
const EMPTY: Measure = { text: 0, link: 0, prose: 0 };

/** What `element` holds; nothing for an element that was not measured. */
export function measureOf(measures: Measures, element: Element): Measure {
  return measures.get(element) ?? EMPTY;
}

/** Measures `root` and every element in it, in one walk without recursion. */
export function measure(root: Element): Measures {
  const sums = new Map<Element, Sum>();
  const run: Sum = { text: 0, link: 0, prose: 0 };
  let owner: Element = root;
  let links = 0;

  const endRun = () => {
    const sum = sums.get(owner);
    if (sum && run.text >= MIN_PROSE && run.link < run.text / 2 && !/^h\d$/.test(owner.localName))
      sum.prose += run.text;
    run.text = run.link = 0;
  };
  const enter = (element: Element) => {
    sums.set(element, { text: 0, link: 0, prose: 0 });
    if (isLink(element)) links += 1;
    if (!isBlock(element) && element.localName !== 'br') return;
    endRun();
    if (isBlock(element)) owner = element;
  };
  const read = (text: Text) => {
    const { data, parentElement } = text;
    if (!/\S/.test(data) || !parentElement) return;
    const value = weight(data.replace(/\s{2,}/g, ' '));
    const sum = sums.get(parentElement);
    if (sum) sum.text += value;
    run.text += value;
    if (links === 0) return;
    if (sum) sum.link += value;
    run.link += value;
  };
  const leave = (element: Element) => {
    if (isLink(element)) links -= 1;
    if (isBlock(element) || element === root) {
      endRun();
      owner = nearestBlock(element.parentElement, root);
    }
    const sum = sums.get(element);
    const parent = element === root ? undefined : sums.get(element.parentElement ?? root);
    if (!sum || !parent) return;
    parent.text += sum.text;
    parent.link += sum.link;
    parent.prose += sum.prose;
  };

  walk(root, { enter, read, leave });
  return sums;
}

interface Visitor {
  readonly enter: (element: Element) => void;
  readonly read: (text: Text) => void;
  readonly leave: (element: Element) => void;
}

function walk(root: Element, { enter, read, leave }: Visitor): void {
  let node: Node = root;
  for (;;) {
    if (node instanceof Text) read(node);
    const visited: Element | null = node instanceof Element && !isSilent(node) ? node : null;
    if (visited) enter(visited);
    if (visited?.firstChild) {
      node = visited.firstChild;
      continue;
    }
    if (visited) leave(visited);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode ?? root;
      leave(node as Element);
    }
    if (node === root || !node.nextSibling) return;
    node = node.nextSibling;
  }
}

function isLink(element: Element): boolean {
  return element.localName === 'a' && element.hasAttribute('href');
}

function nearestBlock(element: Element | null, root: Element): Element {
  let block = element ?? root;
  while (block !== root && !isBlock(block)) block = block.parentElement ?? root;
  return block;
}
