import { describe, expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import { clipFileName, clipFolders, clipPath, uniqueNames } from '@/src/markdown/file-name';
import { STANDARD } from '@/src/template/presets';
import { fc, runs } from '../../laws';
import { aTemplate } from '../template/a-template';
import { aClip } from './a-clip';
import { stringsFixture } from './fixture';

const HOSTILE = [
  ...new Set(['filenames-hostile.json', 'frontmatter-scalars.json', 'markdown-literals.json'].flatMap(stringsFixture)),
];
const bytesOf = (name: string) => new TextEncoder().encode(name).length;

describe('clipFileName by a template makes', () => {
  test.each([
    ['the name it says', '{{site}} – {{title|upper}}', {}, 'The Example – THE FERRY RETURNS.md'],
    [
      'an address',
      '{{published|date:"YYYY-MM-DD"}}-{{title|slug}}',
      { title: 'It’s *here*!' },
      '2026-01-02-its-here.md',
    ],
    ['no folder', 'a/{{title}}', { title: 'b/c' }, 'a-b-c.md'],
    ['a name of nothing', '{{image}}', {}, 'clip.md'],
    [
      'a name beside the day of a title that leaves nothing',
      '{{published|date}} {{title}}',
      { title: '???' },
      '2026-01-02 clip.md',
    ],
    ['no name of a device', '{{title}}', { title: 'con' }, '_con.md'],
  ])('%s', (_, fileName, fields: Partial<Clip>, expected) => {
    expect(clipFileName(aClip(fields), '.md', aTemplate({ fileName }))).toBe(expected);
  });

  test('the extension that is asked for', () => {
    expect(clipFileName(aClip(), '.html', STANDARD)).toBe('2026-01-02 The ferry returns.html');
  });
});

describe('clipFolders by a template makes', () => {
  test.each([
    ['none of nothing', '', {}, []],
    ['one', 'Clippings', {}, ['Clippings']],
    ['several', '{{site}}/{{published|date:"YYYY/MM"|raw}}', {}, ['The Example', '2026', '01']],
    ['one of a value with a slash', '{{site}}', { siteName: 'a/b\\c' }, ['a-b-c']],
    ['one of a value and text', 'by {{site}} here/x', {}, ['by The Example here', 'x']],
    ['none where a value says nothing', '{{section}}/x', { section: null }, ['x']],
    ['none that lead up', '../{{site}}/./..', { siteName: '..' }, []],
    ['none of a value that leads up and in', '{{site}}', { siteName: '../../etc' }, ['etc']],
    ['none at the top of the disk', '/etc//passwd/', {}, ['etc', 'passwd']],
    ['none on another disk', 'C:/Windows\\System32', {}, ['C', 'Windows-System32']],
    ['none that are devices', 'con/aux.txt/{{site}}', { siteName: 'NUL' }, ['_con', '_aux.txt', '_NUL']],
    ['none that are hidden', '.obsidian/.git', {}, ['obsidian', 'git']],
    ['no more than six', 'a/b/c/d/e/f/g/h', {}, ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%s', (_, folder, fields: Partial<Clip>, expected) => {
    expect(clipFolders(aClip(fields), aTemplate({ folder }))).toEqual(expected);
  });

  test('names that are short, of whole characters', () => {
    expect(clipFolders(aClip({ siteName: '長'.repeat(99) }), aTemplate({ folder: '{{site}}' }))).toEqual([
      '長'.repeat(19),
    ]);
  });
});

test('clipPath joins folders and name', () => {
  const clip = aClip({ siteName: 'a/b' });
  expect(clipPath(clip, aTemplate({ folder: 'x/{{site}}', fileName: '{{title}}' }))).toBe('x/a-b/The ferry returns.md');
  expect(clipPath(clip, aTemplate({ fileName: 'x' }), '.txt')).toBe('x.txt');
});

describe('uniqueNames tells paths apart', () => {
  test.each([
    ['that are equal', ['a/b.md', 'a/b.md'], ['a/b.md', 'a/b (2).md']],
    ['not when their folders differ', ['a/b.md', 'c/b.md'], ['a/b.md', 'c/b.md']],
    ['that differ in the case of a folder', ['A/b.md', 'a/b.md'], ['A/b.md', 'a/b (2).md']],
    [
      'whose names are long, within their length',
      [`a/${'x'.repeat(196)}.md`, `a/${'x'.repeat(196)}.md`],
      [`a/${'x'.repeat(196)}.md`, `a/${'x'.repeat(193)} (2).md`],
    ],
  ])('%s', (_, paths, expected) => {
    expect(paths.map(uniqueNames())).toEqual(expected);
  });
});

describe('a path leads nowhere else, with the title', () => {
  test.each(HOSTILE)('%j', (title) => expectSafe(title, '{{title}}/{{site}}/{{title|raw}}', '{{title}}'));

  test('law: of any text, by any template', { timeout: runs(60_000) }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('..', '/', '\\', '.', 'con', 'NUL', ':', ' ', '~', '長', 'a', '\0', '\u202e', '%2e'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    );
    const template = text.map((each) => each.replace(/\{[{%]/g, ''));
    fc.assert(
      fc.property(text, template, (title, each) =>
        expectSafe(title, `${each}{{title}}/{{title|raw}}${each}`, `${each}{{title}}`),
      ),
      { numRuns: runs(500) },
    );
  });
});

function expectSafe(title: string, folder: string, fileName: string): void {
  const template = aTemplate({ folder, fileName });
  const path = clipPath(aClip({ title, siteName: title }), template);
  const parts = path.split('/');
  expect(parts.length).toBeLessThanOrEqual(7);
  for (const part of parts) {
    expect(part).not.toMatch(/^[.\s-]|[.\s]$|[<>:"\\|?*\p{Cc}]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
    expect(part).not.toBe('');
    expect(bytesOf(part)).toBeLessThanOrEqual(200);
    expect(part.isWellFormed()).toBe(true);
  }
  for (const part of parts.slice(0, -1)) expect(bytesOf(part)).toBeLessThanOrEqual(60);
}
