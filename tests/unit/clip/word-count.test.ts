import { expect, test } from 'vitest';
import { wordCount } from '@/src/clip/word-count';

test.each([
  ['counts words', 'The ferry came back.', 4],
  ['counts a word with an apostrophe once', "don't l’État", 2],
  ['counts numbers', 'in 2024 by 3.5', 5],
  ['counts every Han character', '普京今天会见', 6],
  ['counts Han characters and words together', '普京(Vladimir Putin)说', 5],
  ['counts every kana', 'すし', 2],
  ['counts Korean by words', '대통령이 말했다', 2],
  ['counts Arabic by words, marks and all', 'قَالَ الرئيس', 2],
  ['counts Thai by characters', 'ไทย', 3],
  ['counts no punctuation', '— … !', 0],
  ['counts nothing in nothing', '', 0],
])('wordCount %s', (_, text, expected) => {
  expect(wordCount(text)).toBe(expected);
});
