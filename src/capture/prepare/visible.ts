import { measureOf, type Measures } from '../measure';

const HIDDEN = '[hidden], [aria-hidden="true"], [inert], [style*="display"], [style*="visibility"]';

/**
 * Shows again, in place, what is hidden though most of the page's text is in it.
 *
 * Walls and dialogs hide the page under them, and some pages show their text only when all is loaded.
 */
export function showHiddenText(body: Element, measures: Measures): void {
  const total = measureOf(measures, body).prose;
  if (total === 0) return;
  for (const element of [body, ...body.querySelectorAll<HTMLElement>(HIDDEN)]) {
    if (measureOf(measures, element).prose < total * 0.6) continue;
    for (const name of ['hidden', 'aria-hidden', 'inert', 'style']) element.removeAttribute(name);
  }
}
