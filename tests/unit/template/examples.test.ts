import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '@/src/template/examples';
import { FILTERS } from '@/src/template/filters/filters';
import { NAMES } from '@/src/template/names';
import { parse } from '@/src/template/parse';

describe('the examples in the settings', () => {
  test.each(EXAMPLES)('%s is a template', (example) => {
    expect(() => parse(example, NAMES)).not.toThrow();
  });

  test.each([...FILTERS.keys()])('show the filter %s', (name) => {
    expect(EXAMPLES.some((example) => new RegExp(`\\|${name}\\b`).test(example))).toBe(true);
  });
});
