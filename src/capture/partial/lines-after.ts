import { blockText } from '../../html/block-text';
import { oneLine } from '../text';

/** So much is compared of a line: links and marks in the rest may have been taken out. */
const START = 60;
/** The last lines of an article may be gone from the page, or changed: so many are looked for. */
const TRIES = 3;

/** The lines of a page after the last of an article's, at most `count`; none when that is not found. */
export function linesAfter(text: string, page: Document, count: number): readonly string[] {
  const lines = blockText(page.body).split('\n').map(oneLine);
  for (const last of text.split('\n').slice(-TRIES).toReversed()) {
    const start = last.slice(-START);
    const found = lines.findLastIndex((line) => line.endsWith(start));
    if (found >= 0) return lines.slice(found + 1, found + 1 + count);
  }
  return [];
}
