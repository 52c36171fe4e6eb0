import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleFor, SITE_RULES } from '../../../src/capture/sites/site-rules';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');

describe.each(SITE_RULES)('the rule of $sample', ({ match, rule, sample }) => {
  const { url } = JSON.parse(readFileSync(join(PAGES, sample, 'expected.json'), 'utf8')) as { url: string };
  const { host, pathname } = new URL(url);

  test('is the first that fits its sample', () => {
    expect(ruleFor(url)).toBe(rule);
  });

  test('fits no other site', () => {
    const others = [`evil.example/${host}${pathname}`, `evil-${host}${pathname}`, `${host}.evil.example${pathname}`];
    expect(others.filter((other) => match.test(other))).toEqual([]);
  });
});

test.each([
  'https://news.example/a',
  'https://evil.example/?https://www.bbc.com/zhongwen/',
  'https://evil.example/#www.bbc.com/zhongwen/',
  'https://www.bbc.com@evil.example/zhongwen/',
])('no rule is for %s', (url) => {
  expect(ruleFor(url)).toBeNull();
});
