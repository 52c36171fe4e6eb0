import { oneLine } from '../text';

/** Source is indented: so many times a text's length may stand there. */
const INDENTED = 20;

/** The text of an element on one line; null if that is longer than `max`. Long texts are not read to their end. */
export function shortText(element: Element, max: number): string | null {
  const raw = element.textContent ?? '';
  if (raw.length > max * INDENTED) return null;
  const text = oneLine(raw);
  return text.length > max ? null : text;
}
