import { describe, expect, test } from 'vitest';
import { obsidianUri, obsidianUriForClipboard } from '@/src/obsidian/obsidian-uri';
import { fc } from '../../laws';

const at = (path = 'One', vault = '') => ({ path, vault });

describe('the address of a note has', () => {
  test.each([
    ['its text', 'A text', at(), 'obsidian://new?file=One&content=A%20text'],
    ['the vault that was chosen', '', at('One', 'My notes'), 'obsidian://new?vault=My%20notes&file=One&content='],
    ['folders', '', at('News/2026/One'), 'obsidian://new?file=News%2F2026%2FOne&content='],
    ['nothing that would end a part', 'a&b=c#d', at('a&b'), 'obsidian://new?file=a%26b&content=a%26b%3Dc%23d'],
    ['line breaks', 'a\n+b', at(), 'obsidian://new?file=One&content=a%0A%2Bb'],
    ['every script', '汉字 é', at('汉'), 'obsidian://new?file=%E6%B1%89&content=%E6%B1%89%E5%AD%97%20%C3%A9'],
    ['a mark for half a character', '\ud83d', at(), 'obsidian://new?file=One&content=%EF%BF%BD'],
  ])('%s', (_, document, place, expected) => {
    expect(obsidianUri(document, place)).toBe(expected);
  });
});

test.each([
  ['as long as gets through everywhere', 1_968, 2_000],
  ['longer', 1_969, null],
])('a text that makes it %s', (_, length, expected) => {
  expect(obsidianUri('x'.repeat(length), at())?.length ?? null).toBe(expected);
});

test('a text on the clipboard is asked for', () => {
  expect(obsidianUriForClipboard(at('News/One', 'V'))).toBe('obsidian://new?vault=V&file=News%2FOne&clipboard');
});

test('law: Obsidian reads what was meant', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      (path, text) => {
        const uri = obsidianUri(text, at(path, 'V'));
        // Not URLSearchParams, which would take a plus for a space.
        const parts = uri
          ?.replace('obsidian://new?', '')
          .split('&')
          .map((part) => part.split('=').map(decodeURIComponent));
        expect(parts).toEqual([
          ['vault', 'V'],
          ['file', path],
          ['content', text],
        ]);
      },
    ),
  );
});
