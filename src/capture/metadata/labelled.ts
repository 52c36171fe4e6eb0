import { oneLine } from '../text';
import { isElsewhere } from './elsewhere';
import { textsIn } from './near-headline';
import type { Sources } from './sources';

/** A longer text is no label with what it stands before, but says something. */
const MAX_LABELLED = 120;

/** The texts of the boxes that begin with a label, such as `Published: 8 Nov 2023`, in the order of the page. */
export function* labelledTexts({ page }: Sources, label: RegExp): Generator<readonly string[]> {
  if (!page.body) return;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (!textContent || textContent.length > MAX_LABELLED || !label.test(oneLine(textContent))) continue;
    const box = parentElement && boxOf(parentElement, oneLine(textContent));
    if (box && !isElsewhere(box)) yield textsIn(box);
  }
}

/** The nearest box that says more than the label; null when it says too much, or something before the label. */
function boxOf(element: Element, label: string): Element | null {
  for (let box: Element | null = element, level = 0; box && level < 4; box = box.parentElement, level += 1) {
    const text = oneLine(box.textContent);
    if (text.length > MAX_LABELLED || !text.startsWith(label)) return null;
    if (text.length > label.length || /\p{Nd}/u.test(text)) return box;
  }
  return null;
}
