import type { View } from './driver.ts';
import { until } from './until.ts';
import { find } from './view.ts';

/** What the popup says before it knows how clipping went. */
const AT_WORK = /^(?:|Cuttings|Clipping…)$/;

/**
 * The sentence with which the popup tells how clipping the page went, as soon as it does: the first status of the popup.
 *
 * @param limitMs a page that does not answer is given up after 10 s, and then the popup tells
 */
export function readOutcome(popup: View, limitMs = 12_000): Promise<string> {
  const settled = async () => {
    const { text } = await find(popup, { role: 'status' });
    return AT_WORK.test(text) ? '' : text;
  };
  return until(settled, 'the popup said how clipping went', limitMs);
}
