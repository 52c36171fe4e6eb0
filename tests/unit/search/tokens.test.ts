import { describe, expect, test } from 'vitest';
import { termsOf, tokensOf } from '@/src/search/tokens';
import { fc } from '../../laws';

/** Whether a text is found by a query, as the store decides it. */
function finds(query: string, text: string): boolean {
  const terms = termsOf(text);
  return tokensOf(query).every(({ text: token, prefix }) =>
    terms.some((term) => (prefix ? term.startsWith(token) : term === token)),
  );
}

describe('a query finds', () => {
  test.each([
    ['a word', 'ferry', 'The ferry returns'],
    ['the start of a word', 'fer', 'The ferry returns'],
    ['in any case', 'FERRY', 'The ferry returns'],
    ['without accents', 'elections', 'Élections à Kinshasa'],
    ['with accents what has none', 'éléctions', 'Elections'],
    ['full-width letters', 'ABC', 'ＡＢＣ'],
    ['Chinese words inside a run', '普京', '张又侠今见普京'],
    ['a single Chinese character anywhere', '见', '张又侠今见普京'],
    ['the last Chinese character', '京', '张又侠今见普京'],
    ['words in any order', 'returns ferry', 'The ferry returns'],
    ['Chinese and Latin together', '普京 Putin', '普京(Vladimir Putin)说'],
    ['Japanese', 'ロシア', 'プーチン・ロシア大統領'],
    ['Arabic', 'الرئيس', 'قال الرئيس اليوم'],
    ['everything when it is only punctuation', '…', 'The ferry'],
  ])('%s', (_, query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  test.each([
    ['the end of a word', 'erry', 'The ferry returns'],
    ['Chinese characters that are apart', '张普', '张又侠今见普京'],
    ['a text that lacks one word', 'ferry bridge', 'The ferry returns'],
  ])('not %s', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  test('every text by any of its own words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (words) => {
        for (const word of words) expect(finds(word, words.join(' '))).toBe(true);
      }),
    );
  });
});

test('terms stay short however long the text', () => {
  const terms = termsOf(`${'x'.repeat(5_000)} ${'中'.repeat(5_000)}`);
  expect(Math.max(...terms.map(({ length }) => length))).toBeLessThanOrEqual(40);
});
