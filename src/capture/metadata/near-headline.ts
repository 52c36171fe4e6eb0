import { oneLine } from '../text';
import { isOtherBox } from './elsewhere';
import { mainHeadline } from './headlines';
import { shortText } from './short-text';
import type { Sources } from './sources';

/** A box near the headline with little text in it: a byline, a dateline, both, or neither. */
export interface Line {
  readonly element: Element;
  /** The texts in it, each on one line. */
  readonly texts: readonly string[];
}

/** A box with more text is no line but holds some, or is a paragraph. */
const MAX_LINE = 160;
/** Of a paragraph: as much as a dateline before its text takes. */
const MAX_START = 60;
const MAX_BOXES = { after: 60, before: 16 };
/** After so many paragraphs the article has begun. */
const MAX_PARAGRAPHS = 3;
const NO_TEXT = 'script, style, noscript, template, svg, select, button, figure, picture, iframe';

/** The lines near the headline: those after it as they follow, then those before it, the nearest first. */
export function* linesNearHeadline(sources: Sources): Generator<Line> {
  const headline = mainHeadline(sources);
  if (!headline) return;
  yield* boxes(headline, 'after');
  yield* boxes(headline, 'before');
}

function* boxes(headline: Element, way: keyof typeof MAX_BOXES): Generator<Line> {
  let paragraphs = 0;
  let box = STEPS[way].next(headline);
  for (let count = 0; box && count < MAX_BOXES[way] && paragraphs < MAX_PARAGRAPHS; count += 1) {
    const isSkipped = box.matches(NO_TEXT) || isOtherBox(box);
    const text = isSkipped ? '' : shortText(box, MAX_LINE);
    const isParagraph = text === null && (box.localName === 'p' || !box.firstElementChild);
    if (isParagraph) paragraphs += 1;
    if (isParagraph) yield { element: box, texts: [oneLine(box.textContent).slice(0, MAX_START)] };
    else if (text) yield { element: box, texts: textsIn(box) };
    const inner: Element | null = text === null && !isParagraph ? STEPS[way].inner(box) : null;
    box = inner ?? STEPS[way].next(box);
  }
}

const STEPS = {
  after: { inner: (box: Element) => box.firstElementChild, next: (box: Element) => beside(box, 'nextElementSibling') },
  before: {
    inner: (box: Element) => box.lastElementChild,
    next: (box: Element) => beside(box, 'previousElementSibling'),
  },
};

/** The next box in one direction: beside this one, or else beside what this one is in. */
function beside(box: Element, sibling: 'nextElementSibling' | 'previousElementSibling'): Element | null {
  let from: Element | null = box;
  while (from && from.localName !== 'body' && !from[sibling]) from = from.parentElement;
  return from?.localName === 'body' ? null : (from?.[sibling] ?? null);
}

/** The texts in a box, each on one line. */
export function textsIn(box: Element): string[] {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.parentElement?.closest(NO_TEXT) ? '' : oneLine(walker.currentNode.textContent);
    if (text) texts.push(text);
  }
  return texts;
}
