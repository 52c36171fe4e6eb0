import { expect, test } from 'vitest';
import { isName, isPlaceholder } from '@/src/capture/metadata/byline-words';
import { namesIn, signature } from '@/src/capture/metadata/signature';

test.each([
  ['a word before a name', ['By Ada Quill'], ['Ada Quill']],
  ['a word alone before a name', ['By', 'Ada Quill', 'May 3, 2024', '5 min read'], ['Ada Quill']],
  ['something else before the word', ['Harbours', 'Written by', 'Ada Quill'], ['Ada Quill']],
  ['two names and a word between them', ['By', 'Ada Quill', 'and', 'Bo Lund', 'Politics'], ['Ada Quill', 'Bo Lund']],
  ['names that a comma joins', ['Von:', 'Merle Tiedemann', ', Jonas Aydin'], ['Merle Tiedemann', 'Jonas Aydin']],
  ['a role after a name', ['By Ada Quill, Harbour and Tides Editor'], ['Ada Quill']],
  ['a role in its own text', ['By', 'Ada Quill', 'Senior Reporter'], ['Ada Quill']],
  ['a day after a name', ['by Ada Quill on May 3, 2024'], ['Ada Quill']],
  ['an address after a name', ['By: Ada Quill (ada@ledger.example)'], ['Ada Quill']],
  ['an agency after a name', ['Von Jonas Aydin, dpa'], ['Jonas Aydin', 'dpa']],
  ['a German particle alone', ['von', 'Merle Tiedemann'], ['Merle Tiedemann']],
  ['a French word', ['Par Léa Moreau'], ['Léa Moreau']],
  ['a Chinese label', ['作者：王小明'], ['王小明']],
  ['a sentence', ['By the time the harbour froze, Ada Quill had left.'], []],
  ['a Chinese sentence', ['记者致电港务局，接电话的工作人员表示不清楚'], []],
  ['no word before a name', ['Ada Quill'], []],
  ['a label and nothing after it', ['Written by'], []],
])('a line with %s signs with the names in it', (_, texts, expected) => {
  expect(signature(texts)).toEqual(expected);
});

test.each([
  ['Ada Quill, Bo Lund', ['Ada Quill', 'Bo Lund']],
  ['Ursula van der Meer', ['Ursula van der Meer']],
  ['Harbour News', ['Harbour News']],
  ['Did you find a mistake?', []],
  ['Home and Harbour Expert', []],
])('namesIn(%j) is %j', (text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});

test.each([
  ['Ada Quill', true],
  ['Seán Ó Dálaigh', true],
  ['Анна Белова', true],
  ['ليلى حمدان', true],
  ['水野 遥', true],
  ['Written by', false],
  ['Senior Editor', false],
  ['more about this', false],
  ['2024', false],
])('isName(%j) is %s', (text, expected) => {
  expect(isName(text)).toBe(expected);
});

test.each([
  ['page.author.name', true],
  ['ada.quill', true],
  ['admin', true],
  ['n/a', true],
  ['https://x.example/a', true],
  ['ada@ledger.example', true],
  ['A.Quill', false],
  ['J. R. Quill', false],
])('isPlaceholder(%j) is %s', (name, expected) => {
  expect(isPlaceholder(name)).toBe(expected);
});
