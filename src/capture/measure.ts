import { isBlock, isSilent } from '../html/block-text';
import { weight } from './text';

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
  const sums = new Map<Element, Measure>();
  const run: Sum = { text: 0, link: 0, prose: 0 };
  let frame = frameOf(root, null);
  let owner = frame;

  const endRun = () => {
    if (run.text >= MIN_PROSE && run.link < run.text / 2 && !owner.isHeading) owner.prose += run.text;
    run.text = run.link = 0;
  };
  for (let node: Node | null = root.firstChild; ; ) {
    while (node === null) {
      if (frame.isBlock || frame.parent === null) endRun();
      sums.set(frame.element, frame);
      const { parent, element } = frame;
      if (parent === null) return sums;
      parent.text += frame.text;
      parent.link += frame.link;
      parent.prose += frame.prose;
      if (frame.isBlock) owner = parent.block;
      frame = parent;
      node = element.nextSibling;
    }
    if (node.nodeType === Node.TEXT_NODE) read(node as Text, frame, run);
    const entered: Element | null = node instanceof Element && !isSilent(node) ? node : null;
    if (!entered) {
      node = node.nextSibling;
      continue;
    }
    frame = frameOf(entered, frame);
    if (frame.isBlock || entered.localName === 'br') endRun();
    if (frame.isBlock) owner = frame;
    node = entered.firstChild;
  }
}

/** An element that is being measured. */
interface Frame extends Sum {
  readonly element: Element;
  readonly parent: Frame | null;
  readonly isBlock: boolean;
  readonly isHeading: boolean;
  readonly isLink: boolean;
  /** The nearest that starts a line of its own: this one, or one around it. */
  readonly block: Frame;
}

function frameOf(element: Element, parent: Frame | null): Frame {
  const name = element.localName;
  const frame = {
    text: 0,
    link: 0,
    prose: 0,
    element,
    parent,
    isBlock: isBlock(element),
    isHeading: /^h\d$/.test(name),
    isLink: (parent?.isLink ?? false) || (name === 'a' && element.hasAttribute('href')),
  };
  return Object.assign(frame, { block: frame as Frame }, parent && !frame.isBlock ? { block: parent.block } : {});
}

function read({ data }: Text, frame: Frame, run: Sum): void {
  if (!/\S/.test(data)) return;
  const value = weight(data.replace(/\s{2,}/g, ' '));
  frame.text += value;
  run.text += value;
  if (!frame.isLink) return;
  frame.link += value;
  run.link += value;
}
