import { expect, test } from 'vitest';
import { NAME_TABLE } from '@/src/capture/blocks/names';
import { bareName, NOT_A_PERSON } from '@/src/capture/metadata/byline-words';
import { languageTag } from '@/src/capture/metadata/language';
import { largest } from '@/src/capture/prepare/lazy-images';

test.each([
  ['By Ruth Calloway', 'Ruth Calloway'],
  ['Von Merle Tiedemann', 'Merle Tiedemann'],
  ['Ursula von der Leyen', 'Ursula von der Leyen'],
  ['von der Leyen', 'von der Leyen'],
  ['De Vries', 'De Vries'],
  ['作者：法广', '法广'],
  ['记者 王小明', '王小明'],
  ['Par Léa Moreau', 'Léa Moreau'],
  ['Автор: Анна Белова', 'Анна Белова'],
  ['בקלם דנה', 'בקלם דנה'],
  ['מאת דנה ארבל', 'דנה ארבל'],
  ['Conrad Bell (London)', 'Conrad Bell'],
])('bareName(%j) is %j', (text, expected) => {
  expect(bareName(text)).toBe(expected);
});

test.each(['https://x.example/a', '@handle', 'admin', 'Staff writer', 'Redaktion', 'AFP', 'a@b.example', 'ledger.com'])(
  '%j is not a person',
  (name) => {
    expect(name).toMatch(NOT_A_PERSON);
  },
);

test.each([
  ['zh_CN', 'zh-CN'],
  ['EN-us', 'en-US'],
  ['de, en', 'de'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['', null],
  ['not a language!', 'not'],
  ['x', null],
])('languageTag(%j) is %j', (text, expected) => {
  expect(languageTag(text)).toBe(expected);
});

test.each([
  ['a.jpg 400w, b.jpg 1600w, c.jpg 4000w', 'b.jpg'],
  ['a.jpg 3000w, b.jpg 4000w', 'a.jpg'],
  ['a.jpg, b.jpg 2x', 'b.jpg'],
  ['https://e.example/w_1,h_2/a.jpg 1x', 'https://e.example/w_1,h_2/a.jpg'],
  ['a.webp 388w,b.webp 720w', 'b.webp'],
  ['', null],
])('largest(%j) is %j', (srcset, expected) => {
  expect(largest(srcset)).toBe(expected);
});

test.each([
  [' share bar ', 'share', true],
  [' article|share ', 'share', true],
  [' shareholders ', 'share', false],
  [' story body ', 'share', false],
  [' m self promo ', 'promotion', true],
  [' related articles ', 'related', true],
  [' gradient ', 'ad', false],
  [' article header vorspann ', 'lead', true],
] as const)('names %j say %s: %s', (names, mark, expected) => {
  expect(NAME_TABLE[mark](names)).toBe(expected);
});
