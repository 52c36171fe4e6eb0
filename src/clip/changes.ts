import type { Change } from './article';
import { LIMITS } from './limits';

/**
 * The changes in the order of the article, no larger together than what is kept: the longest lose their HTML and most
 * of their text, for the many short ones are the likeliest to be put back. The last are dropped where even that is
 * too much.
 */
export function withinBounds(changes: readonly Change[]): readonly Change[] {
  const kept = changes
    .toSorted((a, b) => a.before - b.before)
    .map((each) => ({ ...each, where: each.where.slice(0, LIMITS.changePath) }));
  const short = kept.map(shortened);
  let size = 0;
  const fitting = short.findIndex((each) => (size += sizeOf(each)) > LIMITS.changes);
  if (fitting !== -1) return short.slice(0, fitting);
  const byLength = [...kept.entries()].toSorted(([, a], [, b]) => sizeOf(a) - sizeOf(b));
  for (const [i, whole] of byLength) {
    const grown = size + sizeOf(whole) - sizeOf(short[i] ?? whole);
    if (grown > LIMITS.changes) break;
    short[i] = whole;
    size = grown;
  }
  return short;
}

function shortened(change: Change): Change {
  const { text } = change;
  const isLong = text.length > LIMITS.changeText;
  // Not in the middle of a letter.
  const start = isLong ? `${text.slice(0, LIMITS.changeText - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return { ...change, text: start, html: '' };
}

/** Its numbers and names are counted too, so that ever so many empty ones are bounded. */
function sizeOf({ step, where, text, html }: Change): number {
  return step.length + where.length + text.length + html.length + 40;
}
