import { expect, test } from 'vitest';
import { textFragment } from '@/src/capture/text-fragment';

test.each([
  ['a short passage whole', 'A short passage', ':~:text=A%20short%20passage'],
  ['signs that have a meaning encoded', 'well-known, a & b', ':~:text=well%2Dknown%2C%20a%20%26%20b'],
  [
    'the ends of a long one',
    `one two three four five six ${'x '.repeat(50)}seven eight nine ten eleven`,
    ':~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
  ],
  ['the ends of several lines', 'first line here\nlast line', ':~:text=first%20line%20here,last%20line'],
  [
    'Chinese by characters',
    '一二三四五六七八九十甲乙丙丁\n子丑寅卯',
    `:~:text=${encodeURIComponent('一二三四五六七八九十甲乙')},${encodeURIComponent('子丑寅卯')}`,
  ],
  ['half a character as its replacement', 'a\uD800b', ':~:text=a%EF%BF%BDb'],
])('textFragment quotes %s', (_, text, expected) => {
  expect(textFragment(text)).toBe(expected);
});
