import type { Change, ExplainedArticle } from '../../clip/article';
import { ClipperError } from '../../clip/errors';
import { LIMITS } from '../../clip/limits';
import { wordCount } from '../../clip/word-count';
import { articleText } from '../../html/block-text';
import { parseHtml } from '../../html/parse';
import { sanitizeToBody } from '../../html/sanitize';
import { comparable, textOf } from '../text';

/** What several pages may show: the title, the lead, a picture, a note on the author. */
const BLOCKS = 'p, h2, h3, h4, li, figure, img, blockquote, pre, table';
/** An article may well say shorter things twice. In characters. */
const MIN_REPEATED = 40;

/**
 * One article of those that its pages were captured as, in their order. What a page repeats of those before it is
 * left out; what ends every page ends the article.
 *
 * @throws ClipperError `page-too-large` if it is.
 */
export function joinPages([first, ...others]: readonly ExplainedArticle[], total: number): ExplainedArticle {
  if (!first) throw new RangeError('No pages to join');
  const body = parseHtml(first.html);
  const changes = [...first.changes];
  for (const other of others) {
    const part = parseHtml(other.html);
    const tops = [...part.children];
    dropEnding(body, part);
    dropRepeated(part, new Set([comparable(first.title), first.leadImage?.src ?? '', ...blocksIn(body).map(keyOf)]));
    const start = body.childElementCount;
    const isLeft = (top: Element) => top.parentElement === part;
    changes.push(...other.changes.map((each) => moved(each, start + tops.slice(0, each.before).filter(isLeft).length)));
    body.append(...part.childNodes);
  }
  const raw = body.innerHTML;
  if (raw.length > LIMITS.html) throw new ClipperError('page-too-large', 'The pages are too large together');
  const { html, body: clean } = sanitizeToBody(raw);
  const text = articleText(clean);
  const pages = { first: 1, kept: total, total, missing: [] };
  return { ...first, pages, partial: null, html: html.trim(), text, wordCount: wordCount(text), changes };
}

function moved(change: Change, before: number): Change {
  return { ...change, before };
}

function dropEnding(body: Element, part: Element): void {
  const [mine = [], theirs = []] = [body, part].map(({ children }) => [...children].toReversed());
  const differs = mine.findIndex((block, index) => keyOf(block) !== keyOf(theirs[index]));
  for (const block of mine.slice(0, Math.max(0, differs))) block.remove();
}

function dropRepeated(part: Element, known: ReadonlySet<string>): void {
  let isHead = true;
  for (const block of blocksIn(part)) {
    const key = keyOf(block);
    if (key && known.has(key) && (isHead || key.length >= MIN_REPEATED)) block.remove();
    else if (key) isHead = false;
  }
}

function blocksIn(body: Element): Element[] {
  return [...body.querySelectorAll(BLOCKS)];
}

/** By what two blocks are known to be the same; '' for none. */
function keyOf(block: Element | undefined): string {
  const picture = block?.matches('figure') ? block.querySelector('img') : block;
  return picture?.getAttribute('src') ?? comparable(textOf(block));
}
