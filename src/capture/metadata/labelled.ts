import { oneLine } from '../text';
import { isAboutOthers } from './elsewhere';
import { textsIn } from './near-headline';
import { shortText } from './short-text';
import type { Sources } from './sources';

/** A longer text is no label with what it stands before, but says something. */
const MAX_LABELLED = 160;

/** The texts of the boxes that begin with a label, such as `Published: 8 Nov 2023`, in the order of the page. */
export function* labelledTexts({ page }: Sources, label: RegExp): Generator<readonly string[]> {
  if (!page.body) return;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (!textContent || textContent.length > MAX_LABELLED || !label.test(oneLine(textContent))) continue;
    if (parentElement && !isAboutOthers(parentElement)) yield besideLabel(parentElement, oneLine(textContent));
  }
}

/** The texts of the nearest box that says more than the label; where that says too much, of what follows the label. */
function besideLabel(element: Element, label: string): readonly string[] {
  if (/\p{Nd}/u.test(label)) return shortText(element, MAX_LABELLED)?.startsWith(label) ? textsIn(element) : [label];
  let alone = element;
  for (let box: Element | null = element, level = 0; box && level < 4; box = box.parentElement, level += 1) {
    const text = shortText(box, MAX_LABELLED);
    if (!text?.startsWith(label)) break;
    if (text.length > label.length) return textsIn(box);
    alone = box;
  }
  const next = alone.nextElementSibling;
  return next && shortText(next, MAX_LABELLED) ? textsIn(next) : [];
}
