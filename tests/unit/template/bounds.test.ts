import { describe, expect, test } from 'vitest';
import { LIMITS } from '@/src/clip/limits';
import { BODY_NAMES } from '@/src/template/names';
import { parse } from '@/src/template/parse';
import { made } from './made';

const TAGS = Array.from({ length: LIMITS.tags }, (_, i) => `tag ${i}`);
const nested = (depth: number, inner: string) =>
  '{% for tag in tags %}'.repeat(depth) + inner + '{% endfor %}'.repeat(depth);
const chained = (filter: string, times: number) => `{{title${`|${filter}`.repeat(times)}}}`;
/** Seconds are for slow machines: without bounds each of these takes hours, or all memory. */
const SOME_SECONDS = 20_000;

describe('a template stops with its place', () => {
  test.each([
    ['at loops in loops that write', nested(10, 'x')],
    ['at loops in loops that write nothing', nested(10, '')],
    ['at loops in loops that only ask', nested(10, '{% if tags %}{% endif %}')],
    ['at text that doubles', chained('replace:"a","aa"', 60)],
    ['at lists that double', `{{title${'|split:""|join:"aaaa"'.repeat(20)}}}`],
    ['at quotes of quotes', nested(3, '{{title|split:""|join:"\n"|quote|quote}}')],
    ['at characters without end', `{{title${'|replace:"a","aaaaaaaaaa"'.repeat(7)}|split:""}}`],
    ['at months without end', nested(5, '{{created|date:"MMMM MMMM MMMM"}}')],
  ])(
    '%s',
    (_, template) => {
      const line = `\n\n${template}`;
      expect(() => made(line, { title: 'aaaaaaaa', tags: TAGS })).toThrow(
        expect.objectContaining({ code: 'template-too-large', details: expect.objectContaining({ line: 3 }) }),
      );
    },
    SOME_SECONDS,
  );
});

describe('a template is made within its bounds', () => {
  test.each([
    ['of the longest body', '{{title}} x\n'.repeat(LIMITS.template / 12)],
    ['of two loops over all tags', nested(2, '{{tag}}')],
    ['of loops as deep as they go', '{% if title %}'.repeat(20) + 'x' + '{% endif %}'.repeat(20)],
    ['of many negations', `{% if ${'not '.repeat(20_000)} title %}x{% endif %}`],
    ['of many conditions', `{% if ${'title and '.repeat(9_000)} title %}x{% endif %}`],
    ['of many filters', chained('lower', 10_000)],
  ])(
    '%s',
    (_, template) => {
      expect(made(template, { title: 'a', tags: TAGS })).not.toBe('');
    },
    SOME_SECONDS,
  );
});

describe('a template is read in time that grows with its length', () => {
  test.each([
    ['openings', '{{', ''],
    ['braces', '{', ''],
    ['tags on one line', '{% if title %}{% endif %}', ''],
    ['blanks', ' ', '{% if title %}'],
    ['quotations', '{{"', ''],
    ['escapes', '\\"', '{{"'],
    ['names', 'a', '{{'],
    ['lines', '\n', ''],
  ])(
    'of %s',
    (_, repeated, start) => {
      const body = start + repeated.repeat(LIMITS.template / repeated.length);
      const began = performance.now();
      try {
        parse(body, BODY_NAMES);
      } catch {
        // What is wrong with it is not the question.
      }
      expect(performance.now() - began).toBeLessThan(5_000);
    },
    SOME_SECONDS,
  );
});
