import { captureArticle } from '../../../src/capture/capture';
import { ClipperError } from '../../../src/clip/errors';
import { wordCount } from '../../../src/clip/word-count';
import { blockText } from '../../../src/html/block-text';
import { parseHtml } from '../../../src/html/parse';

/** What became of the long paragraphs of a page. */
export interface Accounted {
  readonly removed: number;
  /** Neither in the article nor among what is told to be left out of it. */
  readonly unexplained: readonly string[];
}

/** Of more words. */
const LONG = 20;
/** What no reader of the page is shown. */
const UNSEEN = 'noscript, template, script, style, iframe, object, svg, textarea, select';

/** Looks whether the capture accounts for every long paragraph of the page that is open; nothing of one without article. */
export function account(): Accounted {
  const paragraphs = [...document.querySelectorAll('body p')].filter((paragraph) => !paragraph.closest(UNSEEN));
  // What breaks set apart in one paragraph is told apart.
  const lines = paragraphs.flatMap((paragraph) => blockText(paragraph).split('\n'));
  const long = lines.filter((line) => wordCount(line) > LONG);
  try {
    const { html, title, changes } = captureArticle(document, { explain: true });
    const article = plain(`${title} ${blockText(parseHtml(html))}`);
    const removed = long.filter((text) => !article.includes(plain(text)));
    const told = changes.map(({ text }) => plain(text));
    return {
      removed: removed.length,
      unexplained: removed.filter((text) => !told.some((each) => each.includes(plain(text)))),
    };
  } catch (error) {
    if (error instanceof ClipperError) return { removed: 0, unexplained: [] };
    throw error;
  }
}

function plain(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/g, '');
}
