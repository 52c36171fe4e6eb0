import { describe, expect, test, vi } from 'vitest';
import { FILTERS } from '@/src/template/filters/filters';
import { made } from './made';

const CLIP = {
  title: 'The Ferry: it’s back',
  byline: 'Ada Example, Bo Sample',
  tags: ['boats', 'No', 'boats'],
  keywords: [],
  excerpt: 'One.\nTwo *three*.',
  publishedTime: '2023-11-08T23:05:09.000Z',
  modifiedTime: '2023-11-09',
  lang: 'fr',
} as const;

const FAMILY = '👨‍👩‍👧';

const ROWS: readonly (readonly [filter: string, does: string, template: string, made: string])[] = [
  ['date', 'writes the day', '{{published|date}}', '2023-11-08'],
  ['date', 'writes a day that has no time', '{{modified|date:"DD.MM.YYYY"}}', '09.11.2023'],
  [
    'date',
    'writes every sign, in UTC',
    '{{published|date:"YYYY YY MM M DD D HH H mm ss"}}',
    '2023 23 11 11 08 8 23 23 05 09',
  ],
  [
    'date',
    'names months and days in the language of the clip',
    '{{published|date:"dddd D MMMM (ddd D MMM)"}}',
    'mercredi 8 novembre (mer. 8 nov.)',
  ],
  [
    'date',
    'leaves other letters, and what stands in brackets',
    '{{published|date:"YYYY-MM-DDTHH:mm [le DD] x"}}',
    '2023-11-08T23:05 le DD x',
  ],
  [
    'date',
    'goes by the clock by which a time is written',
    '{{"2023-11-09T07:30:00.000+09:00"|date:"YYYY-MM-DD HH:mm"}}',
    '2023-11-09 07:30',
  ],
  ['date', 'leaves what is no time', '{{title|date:"YYYY"}}', 'The Ferry: it’s back'],
  ['date', 'leaves a day that does not exist', '{{"2023-13-41"|date:"YYYY"}}', '2023-13-41'],
  ['date', 'makes nothing of nothing', '{{image|date:"YYYY"}}', ''],
  ['default', 'stands in for what is not known', '{{image|default:"none"}}', 'none'],
  ['default', 'stands in for an empty list', '{{keywords|default:site}}', 'The Example'],
  ['default', 'leaves what is known', '{{title|default:"none"}}', 'The Ferry: it’s back'],
  ['lower', 'writes small letters', '{{title|lower}}', 'the ferry: it’s back'],
  ['lower', 'writes small letters in each item', '{{author|lower|join:"+"}}', 'ada example+bo sample'],
  ['upper', 'writes capitals', '{{"straße"|upper}}', 'STRASSE'],
  ['trim', 'takes blanks off', '{{" a b "|trim}}', 'a b'],
  ['truncate', 'shortens', '{{title|truncate:9}}', 'The Ferry…'],
  ['truncate', 'takes off the blank before the dots', '{{"ab cd"|truncate:3}}', 'ab…'],
  ['truncate', 'leaves what is short enough', '{{"abc"|truncate:3}}', 'abc'],
  ['truncate', 'ends as it is told', '{{"abcd"|truncate:3," [more]"}}', 'abc [more]'],
  ['truncate', 'never parts a character', `{{"${FAMILY}${FAMILY}"|truncate:1}}`, `${FAMILY}…`],
  ['replace', 'replaces each', '{{"a.b.c"|replace:".","-"}}', 'a-b-c'],
  ['replace', 'takes out what has nothing in its place', '{{"a.b.c"|replace:"."}}', 'abc'],
  ['replace', 'takes no patterns', '{{"a.b$c"|replace:".","$&"}}', 'a$&b$c'],
  ['replace', 'leaves all when nothing is looked for', '{{"abc"|replace:"","-"}}', 'abc'],
  ['slug', 'makes an address', '{{title|slug}}', 'the-ferry-its-back'],
  ['slug', 'keeps the letters of all scripts', '{{" 中文，标题! "|slug}}', '中文-标题'],
  ['join', 'puts commas between', '{{author|join}}', 'Ada Example, Bo Sample'],
  ['join', 'puts between what it is told', '{{author|join:" & "}}', 'Ada Example & Bo Sample'],
  ['join', 'keeps links', '{{author|wikilink|join:" + "}}', '[[Ada Example]] + [[Bo Sample]]'],
  ['split', 'makes a list', '{{"a;b;c"|split:";"|last}}', 'c'],
  ['split', 'parts characters', `{{"a${FAMILY}b"|split:""|slice:1,2}}`, FAMILY],
  ['first', 'gives the first', '{{author|first}}', 'Ada Example'],
  ['first', 'gives nothing of nothing', '{{keywords|first}}', ''],
  ['last', 'gives the last', '{{author|last}}', 'Bo Sample'],
  ['slice', 'gives a part of a list', '{{tags|slice:1}}', 'No, boats'],
  ['slice', 'gives a part of a text', '{{title|slice:4,9}}', 'Ferry'],
  ['slice', 'counts from the end', '{{title|slice:-4}}', 'back'],
  ['slice', 'never parts a character', `{{"${FAMILY}a"|slice:0,1}}`, FAMILY],
  ['add', 'adds each once', '{{tags|add:"clippings","No"}}', 'boats, No, clippings'],
  ['add', 'adds a list', '{{tags|add:author}}', 'boats, No, Ada Example, Bo Sample'],
  ['add', 'begins a list', '{{image|add:"a"}}', 'a'],
  ['length', 'counts items', '{{tags|length}}', '3'],
  ['length', 'counts characters as a reader does', `{{"a${FAMILY}"|length}}`, '2'],
  ['length', 'is 0 of nothing', '{{image|length}}', '0'],
  ['link', 'makes a link', '{{source|link:title}}', '[The Ferry: it’s back](https://news.example/story)'],
  [
    'link',
    'shows the address when there is no text',
    '{{source|link:image}}',
    '[https://news.example/story](https://news.example/story)',
  ],
  ['link', 'makes nothing of nothing', '{{image|link:"x"}}', ''],
  ['wikilink', 'links each name', '{{author|wikilink}}', '[[Ada Example]], [[Bo Sample]]'],
  ['wikilink', 'shows other words', '{{"a"|wikilink:"b"}}', '[[a|b]]'],
  ['wikilink', 'leaves out what ends a link', '{{"a]]b|c#d^e"|wikilink}}', '[[a b c d e]]'],
  ['wikilink', 'makes nothing of nothing', '{{"[]"|wikilink}}{{image|wikilink}}', ''],
  ['quote', 'marks each line', '{{description|quote}}', '> One.\n> Two *three*.'],
  ['quote', 'marks each line of the article', '{{content|quote}}', '> The *text*.'],
  ['quote', 'makes nothing of nothing', '{{image|quote}}', ''],
  ['raw', 'leaves what it is given', '{{"*a*"|raw}}', '*a*'],
];

test.each(ROWS)('%s %s', (_, _does, template, expected) => {
  expect(made(template, CLIP)).toBe(expected);
});

test('every filter is tried', () => {
  expect([...new Set(ROWS.map(([filter]) => filter))].toSorted()).toEqual([...FILTERS.keys()].toSorted());
});

describe('date names months in', () => {
  test.each([
    ['English, for a clip whose language is not known', null, 'November'],
    ['English, for a clip whose language is none', 'not a language!', 'November'],
    ['Chinese', 'zh-CN', '十一月'],
    ['Arabic', 'ar', 'نوفمبر'],
  ])('%s', (_, lang, expected) => {
    expect(made('{{published|date:"MMMM"}}', { ...CLIP, lang })).toBe(expected);
  });
});

test('date names the day that is written, wherever it is', () => {
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(made('{{published|date:"dddd D HH"}}', { ...CLIP, lang: 'it' })).toBe('mercoledì 8 23');
  vi.unstubAllEnvs();
});
