import { measureOf, type Measures } from '../measure';

const HIDDEN = '[hidden], [aria-hidden="true"], [inert], [style*="display"], [style*="visibility"]';

/** What a prepared page holds. */
export interface Prepared {
  /** What its elements held before noise was removed. */
  readonly measures: Measures;
  /** Weight of the prose that is left. */
  readonly prose: number;
}

/**
 * Shows again, in place, what is hidden though most of the page's text is in it.
 *
 * Walls and dialogs hide the page under them, and some pages show their text only when all is loaded.
 */
export function showHiddenText(body: Element, { measures, prose }: Prepared): void {
  if (prose === 0) return;
  for (const element of [body, ...body.querySelectorAll(HIDDEN)]) {
    if (measureOf(measures, element).prose < prose * 0.6) continue;
    for (const name of ['hidden', 'aria-hidden', 'inert', 'style']) element.removeAttribute(name);
  }
}
