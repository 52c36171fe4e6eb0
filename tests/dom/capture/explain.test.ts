import { describe, expect, test } from 'vitest';
import { captureArticle } from '../../../src/capture/capture';
import { wordCount } from '../../../src/clip/word-count';
import { blockText } from '../../../src/html/block-text';
import { parseHtml } from '../../../src/html/parse';
import { fixtures, pageOf } from './fixtures';

const LONG = 20;
/** What no reader of the page is shown, and the bar that an archive puts over its copy. */
const NOT_OF_PAGE = 'noscript, template, [id^="wm-"]';
const articles = fixtures.filter(({ expected, html }) => !expected.error && !html.includes('data-shadow'));

describe.each(articles)('what was left out of $slug', ({ html, expected }) => {
  const page = pageOf(html, expected.url);
  const article = captureArticle(page, { explain: true });
  const told = [article.title, blockText(parseHtml(article.html)), ...article.changes.map(({ text }) => text)].map(
    plain,
  );

  test('accounts for every long paragraph of the page', () => {
    const paragraphs = [...page.querySelectorAll('body p')].filter((paragraph) => !paragraph.closest(NOT_OF_PAGE));
    const long = paragraphs.map((paragraph) => blockText(paragraph)).filter((text) => wordCount(text) > LONG);
    expect(long.filter((text) => !told.some((each) => each.includes(plain(text))))).toEqual([]);
  });

  test('has a reason for each part', () => {
    for (const { step, text } of article.changes) expect([step, text]).not.toContain('');
  });

  test('is the same article as without telling', () => {
    const { changes: _changes, ...rest } = article;
    expect(rest).toEqual(captureArticle(page));
  });
});

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
