import { describe, expect, test } from 'vitest';
import { captureArticle } from '../../../src/capture/capture';
import { ruleFor, SITE_RULES } from '../../../src/capture/sites/site-rules';
import type { Article } from '../../../src/clip/article';
import { parseHtml } from '../../../src/html/parse';
import { COUNTED, type Expected, fixtures, pageOf } from './fixtures';

const ruled = fixtures.filter(({ expected }) => ruleFor(expected.url) !== null);

test('every rule has its sample', () => {
  const slugs = ruled.map(({ slug }) => slug);
  expect(SITE_RULES.map(({ sample }) => sample).filter((sample) => !slugs.includes(sample))).toEqual([]);
});

test.each(ruled)('$slug is read rightly by its rule', ({ html, expected }) => {
  expect(faults(html, expected.url, expected)).toEqual([]);
});

describe('the rule is needed', () => {
  const samples = ruled.filter(({ slug }) => SITE_RULES.some(({ sample }) => sample === slug));

  test.each(samples)('for $slug', ({ html, expected }) => {
    const elsewhere = expected.url.replace(/^(https?:\/\/[^/]+)/, '$1.example');
    expect(ruleFor(elsewhere)).toBeNull();
    expect(faults(html, elsewhere, expected)).not.toEqual([]);
  });
});

/** What is wrong with a page read at an address; that address itself does not count. */
function faults(html: string, url: string, expected: Expected): string[] {
  const article = captureArticle(pageOf(html, url));
  const { url: _url, canonicalUrl: _canonicalUrl, ...fields } = expected.article ?? {};
  const body = parseHtml(article.html);
  const paragraphs = [...body.querySelectorAll('p')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
  const wanted = expected.paragraphs && [...(expected.lead ? [expected.lead] : []), ...expected.paragraphs];
  return [
    ...Object.entries(fields).filter(([name, value]) => !isSame(article[name as keyof Article], value)),
    ...Object.entries(expected.counts ?? {}).filter(
      ([name, count]) => body.querySelectorAll(COUNTED[name] ?? '').length !== count,
    ),
    ...(expected.mustNotContain ?? []).filter((passage) => article.html.includes(passage)),
    ...(!wanted || isSame(paragraphs, wanted) ? [] : ['paragraphs']),
  ].map(String);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
