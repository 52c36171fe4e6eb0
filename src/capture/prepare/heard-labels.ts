import { isBlock } from '../../html/block-text';
import { textOf, weight } from '../text';

/** What is only heard, by those who have a page read to them. The headline may be among it. */
const HEARD = ':is(.visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text):not(h1)';
/** What is longer may be the text itself, shown in another way. By weight. */
const LONG = 40;

/** Drops, in place, short lines that nobody sees: on some pages they stand before every part of the text. */
export function dropHeardLabels(body: Element): void {
  for (const label of body.querySelectorAll(HEARD)) if (isBlock(label) && weight(textOf(label)) < LONG) label.remove();
}
