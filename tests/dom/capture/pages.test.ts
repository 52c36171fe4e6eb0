import { describe, expect, test } from 'vitest';
import { captureArticle } from '../../../src/capture/capture';
import type { Article } from '../../../src/clip/article';
import { ClipperError } from '../../../src/clip/errors';
import { parseHtml } from '../../../src/html/parse';
import { sanitizeHtml } from '../../../src/html/sanitize';
import { COUNTED, fixtures, pageOf } from './fixtures';

describe.each(fixtures)('$slug', ({ html, expected }) => {
  const page = pageOf(html, expected.url);
  const before = page.documentElement.outerHTML;
  const outcome = capture(page);

  test('is only read', () => {
    expect(page.documentElement.outerHTML).toBe(before);
  });

  if (expected.error) {
    test('is refused with its code', () => {
      expect(outcome).toBeInstanceOf(ClipperError);
      expect(outcome).toMatchObject({ code: expected.error });
    });
    return;
  }

  test('has its metadata', () => {
    expect(outcome).toMatchObject(expected.article ?? {});
  });

  test('has its text, in order', () => {
    const paragraphs = paragraphsOf(outcome);
    if (expected.lead) expect(paragraphs.shift()).toBe(expected.lead);
    if (expected.paragraphs) expect(paragraphs).toEqual(expected.paragraphs);
    const passages = expected.mustContainInOrder ?? [];
    const { text } = outcome as Article;
    expect(passages.filter((passage) => !text.includes(passage))).toEqual([]);
    expect(passages.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))).toEqual(passages);
  });

  test('has nothing else', () => {
    const { html: captured } = outcome as Article;
    expect((expected.mustNotContain ?? []).filter((passage) => captured.includes(passage))).toEqual([]);
    const body = parseHtml(captured);
    const counts = Object.keys(expected.counts ?? {}).map((name) => [
      name,
      body.querySelectorAll(COUNTED[name] ?? '').length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(expected.counts ?? {});
  });

  test('is sanitised', () => {
    const { html: captured } = outcome as Article;
    expect(sanitizeHtml(captured)).toBe(captured);
  });
});

function capture(page: Document): unknown {
  try {
    return captureArticle(page);
  } catch (error) {
    return error;
  }
}

function paragraphsOf(outcome: unknown): string[] {
  if (outcome instanceof Error) throw outcome;
  const body = parseHtml((outcome as Article).html);
  return [...body.querySelectorAll('p')].map((paragraph) => (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim());
}
