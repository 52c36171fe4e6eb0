import { describe, expect, test } from 'vitest';
import { clipFileName, fileName, uniqueNames } from '@/src/markdown/file-name';
import { fc, runs } from '../../laws';
import { aClip } from './a-clip';
import { stringsFixture } from './fixture';

const HOSTILE = stringsFixture('filenames-hostile.json');

const RESERVED = [
  'CON',
  'PRN',
  'AUX',
  'NUL',
  'CLOCK$',
  'CONIN$',
  'CONOUT$',
  ...['COM', 'LPT'].flatMap((port) => '0 1 2 3 4 5 6 7 8 9 ¹ ² ³'.split(' ').map((number) => port + number)),
];
const bytesOf = (name: string) => new TextEncoder().encode(name).length;

/** Everything that is wrong with a name, in words. */
function faultsOf(name: string): readonly string[] {
  const stem = name.replace(/\.md$/, '');
  const faults: readonly (readonly [string, boolean])[] = [
    ['no extension', !name.endsWith('.md')],
    ['empty', stem === ''],
    ['a character Windows forbids', /[<>:"/\\|?*\p{Cc}]/u.test(name)],
    ['a character Obsidian cannot link to', /[[\]#^|]/.test(name)],
    ['a dot, space or hyphen at an edge', /^[.\s-]|[.\s-]$/.test(stem)],
    ['a device', RESERVED.includes((stem.split('.')[0] ?? '').trim().toUpperCase())],
    ['too long', bytesOf(name) > 200],
    ['not NFC', name.normalize('NFC') !== name],
    ['not well-formed', !name.isWellFormed()],
    [
      'an invisible character',
      /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufffe\uffff]/.test(name),
    ],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

describe('fileName makes of', () => {
  test.each([
    ['a title its name', 'Plain title', 'Plain title.md'],
    ['forbidden characters what is next to them', 'What? "Why": a/b\\c*', "What- 'Why' - a-b-c.md"],
    ['a device another name', 'con', '_con.md'],
    ['a device with an extension another name', 'Lpt¹.tar.gz', '_Lpt¹.tar.gz.md'],
    ['nothing a name', '...', 'clip.md'],
    ['what does not show a name', '\u200b\u200d\ufe0f', 'clip.md'],
    ['a decomposed letter one', 'e\u0301', 'é.md'],
    ['hidden turns of direction nothing', 'a\u202egpj.exe', 'agpj.exe.md'],
    ['families themselves', '👨‍👩‍👧', '👨‍👩‍👧.md'],
    ['Persian joiners themselves', 'می\u200cخواهم', 'می\u200cخواهم.md'],
    ['white space one space', 'a\u00a0 \n b', 'a b.md'],
  ])('%s', (_, title, expected) => {
    expect(fileName(title)).toBe(expected);
  });

  test('a long title whole characters only', () => {
    expect(fileName('👨‍👩‍👧‍👦'.repeat(40))).toBe(`${'👨‍👩‍👧‍👦'.repeat(7)}.md`);
  });

  test.each(HOSTILE)('%j a name without faults', (title) => {
    expect(faultsOf(fileName(title))).toEqual([]);
  });

  test('law: anything a name without faults, also when it is given twice', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...RESERVED, '.', ' ', '-', '¹', '長', 'e\u0301', '\u200d', '👨‍👩‍👧'), { maxLength: 90 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(title, (each) => {
        const unique = uniqueNames();
        expect([unique(fileName(each)), unique(fileName(each))].flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('clipFileName begins with', () => {
  test.each([
    ['the day of publication', { publishedTime: '2023-11-08T23:23:00.000Z' }, '2023-11-08 The ferry returns.md'],
    ['the day of clipping when no other is known', { publishedTime: null }, '2026-03-04 The ferry returns.md'],
    ['the day also when the title leaves nothing', { title: '???' }, '2026-01-02 clip.md'],
  ])('%s', (_, fields, expected) => {
    expect(clipFileName(aClip(fields))).toBe(expected);
  });
});

describe('uniqueNames tells apart', () => {
  test.each([
    ['equal names', ['a.md', 'a.md', 'a.md'], ['a.md', 'a (2).md', 'a (3).md']],
    ['names that differ in case', ['Straße.md', 'STRASSE.md'], ['Straße.md', 'STRASSE (2).md']],
    ['names that are composed differently', ['é.md', 'e\u0301.md'], ['é.md', 'e\u0301 (2).md']],
    ['a name that has the number', ['a (2).md', 'a.md', 'a.md'], ['a (2).md', 'a.md', 'a (3).md']],
    [
      'long names, within their length',
      [fileName('x'.repeat(300)), fileName('x'.repeat(300))],
      [`${'x'.repeat(196)}.md`, `${'x'.repeat(193)} (2).md`],
    ],
  ])('%s', (_, names, expected) => {
    expect(names.map(uniqueNames())).toEqual(expected);
  });
});
