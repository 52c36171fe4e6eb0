import { describe, expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import { LIMITS } from '@/src/clip/limits';
import { FIELD_KINDS, type TemplateField } from '@/src/clip/template';
import { frontMatter, yamlFields } from '@/src/markdown/front-matter';
import { PRESETS } from '@/src/template/presets';
import { fc, runs } from '../../laws';
import { aTemplate } from '../template/a-template';
import { aClip } from './a-clip';
import { stringsFixture } from './fixture';
import { YAML_READERS } from './yaml-readers';

const SCALARS = [
  ...new Set(['frontmatter-scalars.json', 'markdown-literals.json', 'filenames-hostile.json'].flatMap(stringsFixture)),
].filter((text) => text.trim());

/** The YAML of fields for a clip. */
function made(fields: readonly TemplateField[], clip: Partial<Clip> = {}): string {
  return yamlFields(aClip(clip), aTemplate({ fields }));
}

describe('a field is written', () => {
  test.each([
    ['as text', 'text', '{{title}}', 'a: "T"\n'],
    ['as text between other text', 'text', '“{{title}}” ({{site}})', 'a: "“T” (The Example)"\n'],
    ['as text where it is a list', 'text', '{{tags}}', 'a: "x, y"\n'],
    ['as text where it is a number', 'text', '{{word_count}}', 'a: "5"\n'],
    ['as text without Markdown’s escapes', 'text', '{{"*a* [b]"}}', 'a: "*a* [b]"\n'],
    ['as text with the link that a filter makes', 'text', '{{site|wikilink}}', 'a: "[[The Example]]"\n'],
    ['as a list', 'list', '{{tags}}', 'a:\n  - "x"\n  - "y"\n'],
    ['as a list of one', 'list', '{{title}}', 'a:\n  - "T"\n'],
    ['as a list of links', 'list', '{{tags|wikilink}}', 'a:\n  - "[[x]]"\n  - "[[y]]"\n'],
    [
      'as a list of its lines',
      'list',
      'b\n{% for tag in tags %}\n  {{tag|upper}}\n{% endfor %}\n\n',
      'a:\n  - "b"\n  - "X"\n  - "Y"\n',
    ],
    ['as a number', 'number', '{{word_count}}', 'a: 5\n'],
    ['as a number that is text of the template', 'number', '-1.5', 'a: -1.5\n'],
    ['as a number that is 0', 'number', '{{keywords|length}}', 'a: 0\n'],
    ['as text where a number is none', 'number', '012', 'a: "012"\n'],
    ['as text where a number is infinite', 'number', '1e999', 'a: "1e999"\n'],
    ['as text where a number has too many digits', 'number', '12345678901234567890', 'a: "12345678901234567890"\n'],
    ['as a date', 'date', '{{published}}', 'a: 2026-01-02T03:04:05.000Z\n'],
    ['as a day', 'date', '{{published|date}}', 'a: 2026-01-02\n'],
    ['as text where a date is none', 'date', '{{published|date:"D.M.YYYY"}}', 'a: "2.1.2026"\n'],
    ['as text where a day does not exist', 'date', '2026-02-30', 'a: "2026-02-30"\n'],
    ['as a box that is checked', 'checkbox', 'true', 'a: true\n'],
    ['as a box that is not', 'checkbox', '{% if image %}true{% else %}false{% endif %}', 'a: false\n'],
    ['as text where a box is neither', 'checkbox', 'yes', 'a: "yes"\n'],
    ['not when it says nothing', 'text', '{{image}}', ''],
    ['not when it is blank', 'text', ' \n', ''],
    ['not when its items are blank', 'list', '{{" ;"|split:";"}}', ''],
  ] as const)('%s', (_, kind, value, expected) => {
    expect(made([{ name: 'a', kind, value }], { title: 'T', tags: ['x', 'y'] })).toBe(expected);
  });
});

describe('names of fields are written', () => {
  const named = (...names: readonly string[]) => made(names.map((name) => ({ name, kind: 'text', value: name })));

  test.each([
    ['plainly', ['title', 'word_count', 'a-b'], 'title: "title"\nword_count: "word_count"\na-b: "a-b"\n'],
    [
      'within others, where the first of them stands',
      ['a.b', 'c', 'a.d.e', 'a.f'],
      'a:\n  b: "a.b"\n  d:\n    e: "a.d.e"\n  f: "a.f"\nc: "c"\n',
    ],
    [
      'in quotes where they are no words',
      ['yes', 'No', 'null', 'y', '标题'],
      '"yes": "yes"\n"No": "No"\n"null": "null"\n"y": "y"\n"标题": "标题"\n',
    ],
    [
      'in quotes where YAML would read more',
      ['a: b', '- x', '#', '1'],
      '"a: b": "a: b"\n"- x": "- x"\n"#": "#"\n"1": "1"\n',
    ],
    ['once', ['a', 'a', 'a.b', 'c.d', 'c'], 'a: "a"\nc:\n  d: "c.d"\n'],
    ['not when they are empty', [''], ''],
  ])('%s', (_, names, expected) => {
    expect(named(...names)).toBe(expected);
  });

  test('with their lists', () => {
    expect(made([{ name: 'a.b', kind: 'list', value: '{{tags}}' }], { tags: ['x'] })).toBe('a:\n  b:\n    - "x"\n');
  });
});

test('frontMatter writes nothing where there are no fields', () => {
  expect(frontMatter(aClip(), aTemplate())).toBe('');
  expect(frontMatter(aClip(), aTemplate({ fields: [{ name: 'a', kind: 'text', value: '{{image}}' }] }))).toBe('');
});

describe.each(YAML_READERS)('%s reads back what a template writes', (_, read) => {
  describe.each(FIELD_KINDS)('as %s', (kind) => {
    test.each(SCALARS)('%j', (title) => {
      const fields = [
        { name: 'a', kind, value: '{{title}}' },
        { name: 'b.c', kind, value: '{{title}}' },
        { name: 'd', kind: 'text', value: 'x{{title}}x' },
      ] as const;
      const value = title.toWellFormed();
      const fieldsRead = read(made(fields, { title })) as { a: unknown; b: { c: unknown }; d: unknown };
      expect(fieldsRead.d).toBe(`x${value}x`);
      expect(fieldsRead.a).toEqual(fieldsRead.b.c);
      if (kind === 'text') expect(fieldsRead.a).toBe(value);
      else if (kind === 'list') expect(fieldsRead.a).toEqual([value]);
      else expect([value, Date.parse(value)]).toContain(asWritten(fieldsRead.a));
    });
  });

  test.each(SCALARS.filter((name) => name.length <= LIMITS.tag))('with the name %j', (name) => {
    const fieldsRead = read(made([{ name, kind: 'text', value: 'x' }])) as object;
    const values = Object.values(fieldsRead);
    expect(
      /^[\p{L}_][\w-]*\./u.test(name) || (Object.keys(fieldsRead)[0] === name.toWellFormed() && values[0] === 'x'),
    ).toBe(true);
  });

  test('law: of any clip by any preset', { timeout: runs(60_000) }, () => {
    const text = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...SCALARS));
    const time = fc.oneof(
      fc
        .date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })
        .map((date) => date.toISOString()),
      text,
    );
    const clip = fc.record({
      title: text,
      byline: fc.option(text),
      siteName: fc.option(text),
      excerpt: fc.option(text),
      lang: fc.option(text),
      publishedTime: fc.option(time),
      modifiedTime: fc.option(time),
      keywords: fc.array(text, { maxLength: 3 }),
      tags: fc.array(text, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(clip, fc.constantFrom(...PRESETS.filter(({ fields }) => fields.length > 0)), (fields, preset) => {
        const fieldsRead = read(yamlFields(aClip(fields), preset)) as Record<string, unknown> & {
          params?: Record<string, unknown>;
        };
        expect(fieldsRead.title ?? '').toBe(fields.title.trim() ? fields.title.toWellFormed() : '');
        expect(fieldsRead.description ?? '').toBe(fields.excerpt?.trim() ? fields.excerpt.toWellFormed() : '');
        const site = (fieldsRead.params ?? fieldsRead).site ?? '';
        expect(site).toBe(fields.siteName?.trim() ? fields.siteName.toWellFormed() : '');
        if (preset.id !== 'obsidian' && preset.id !== 'pandoc') {
          expect(fieldsRead.tags ?? []).toEqual(
            fields.tags.filter((tag) => tag.trim()).map((tag) => tag.toWellFormed()),
          );
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

/** A scalar as it stands in the file, or as the time that it is. */
function asWritten(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : String(value);
}
