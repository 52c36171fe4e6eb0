import { describe, expect, test } from 'vitest';
import { ClipperError } from '@/src/clip/errors';
import { checkTemplate } from '@/src/template/check-template';
import { FILTERS } from '@/src/template/filters/filters';
import { BODY_NAMES, NAMES } from '@/src/template/names';
import { parse } from '@/src/template/parse';
import { PRESETS } from '@/src/template/presets';
import { fc, runs } from '../../laws';
import { aTemplate } from './a-template';
import { made } from './made';

/** What is wrong with a body, as `code line:column near`. */
function faultIn(body: string): string | undefined {
  const [problem] = checkTemplate(aTemplate({ body }));
  const { line, column, near } = problem?.error.details ?? {};
  return problem && `${problem.error.code} ${line}:${column} ${near}`;
}

describe('checkTemplate finds', () => {
  test.each([
    ['a value that is never closed', 'a\nb {{ title\nc', 'template-unclosed 2:3 {{ title'],
    [
      'a value that is not closed before the next',
      '{{ title # {{source}}',
      'template-unclosed 1:1 {{ title # {{source}}',
    ],
    ['braces with nothing after them', 'a {{', 'template-unclosed 1:3 {{'],
    ['a tag that is never closed', '{% if title', 'template-unclosed 1:1 {% if title'],
    ['a tag that is closed as a value', '{% if title }}', 'template-unclosed 1:1 {% if title }}'],
    ['a quotation that is never closed', 'x {{title|default:"a}} y', 'template-unclosed 1:3 {{title|default:"a}} y'],
    ['a condition that is never ended', 'a\n {% if title %}b', 'template-unclosed 2:2 {% if title %}'],
    [
      'a loop that is never ended',
      '{% for t in tags %}{% if t %}{% endif %}',
      'template-unclosed 1:1 {% for t in tags %}',
    ],
    ['an empty value', '{{ }}', 'template-syntax 1:4 }}'],
    ['an empty tag', '{% %}', 'template-syntax 1:1 {% %}'],
    ['two names beside each other', '{{title source}}', 'template-syntax 1:9 source'],
    ['a character that is no part of the language', '{{title.length}}', 'template-syntax 1:8 .length}}'],
    ['a filter without a name', '{{title|}}', 'template-syntax 1:9 }}'],
    ['a filter with a string for its name', '{{title|"upper"}}', 'template-syntax 1:9 "upper"'],
    ['an argument that is missing', '{{title|default:}}', 'template-syntax 1:17 }}'],
    ['an argument that is missing after a comma', '{{title|replace:"a",}}', 'template-syntax 1:21 }}'],
    ['a condition without a condition', '{% if %}a{% endif %}', 'template-syntax 1:7 %}'],
    ['a comparison with nothing', '{% if title == %}a{% endif %}', 'template-syntax 1:16 %}'],
    ['one equals sign', '{% if title = "a" %}a{% endif %}', 'template-syntax 1:13 = "a" %}a{% endif %}'],
    ['a joining word as a name', '{% if and %}a{% endif %}', 'template-syntax 1:7 and'],
    ['a loop without "in"', '{% for tag of tags %}{% endfor %}', 'template-syntax 1:12 of'],
    ['a loop over nothing', '{% for tag in %}{% endfor %}', 'template-syntax 1:15 %}'],
    ['a loop whose item has a joining word for its name', '{% for in in tags %}{% endfor %}', 'template-syntax 1:8 in'],
    ['an end without a beginning', 'a\r\nb{% endif %}', 'template-syntax 2:2 {% endif %}'],
    ['the end of another', '{% if title %}{% endfor %}', 'template-syntax 1:15 {% endfor %}'],
    ['else after else', '{% if title %}{% else %}{% else %}{% endif %}', 'template-syntax 1:25 {% else %}'],
    ['words after an end', '{% if title %}{% endif title %}', 'template-syntax 1:15 {% endif title %}'],
    ['a tag that there is not', '{% include "a" %}', 'template-syntax 1:1 {% include "a" %}'],
    ['a tag with the name of a part of objects', '{% constructor %}', 'template-syntax 1:1 {% constructor %}'],
    ['a name that there is not', 'a\n\n{{ titel }}', 'template-unknown-name 3:4 titel'],
    ['a name with the name of a part of objects', '{{__proto__}}', 'template-unknown-name 1:3 __proto__'],
    ['the item of a loop after its end', '{% for t in tags %}{% endfor %}{{t}}', 'template-unknown-name 1:34 t'],
    ['a name that there is not, as an argument', '{{title|default:x}}', 'template-unknown-name 1:17 x'],
    ['a filter that there is not', '{{title|capitalize}}', 'template-unknown-filter 1:9 capitalize'],
    ['a filter with the name of a part of objects', '{{title|toString}}', 'template-unknown-filter 1:9 toString'],
    ['too few arguments', '{{title|replace}}', 'template-arguments 1:9 replace'],
    ['too many arguments', '{{title|upper:"a"}}', 'template-arguments 1:9 upper'],
    ['too deep a nesting', '{% if title %}'.repeat(21), `template-too-large 1:281 {% if title %}`],
  ])('%s', (_, body, fault) => {
    expect(faultIn(body)).toBe(fault);
  });

  test.each([
    ['a body', aTemplate({ body: '{{x}}' }), 'body', 'template-unknown-name'],
    ['a file name', aTemplate({ fileName: '{{x}}' }), 'fileName', 'template-unknown-name'],
    ['a folder', aTemplate({ folder: '{{x}}' }), 'folder', 'template-unknown-name'],
    ['the article in a file name', aTemplate({ fileName: '{{content}}' }), 'fileName', 'template-unknown-name'],
    ['the article in a folder', aTemplate({ folder: '{{content}}' }), 'folder', 'template-unknown-name'],
    [
      'the article in a field',
      aTemplate({ fields: [{ name: 'a', kind: 'text', value: '{{content}}' }] }),
      0,
      'template-unknown-name',
    ],
    ['a blank name', aTemplate({ name: ' ' }), 'name', 'template-nameless'],
  ] as const)('what is wrong in %s', (_, template, part, code) => {
    expect(checkTemplate(template)).toMatchObject([{ part, error: { code } }]);
  });

  test('one problem for each part', () => {
    const field = { name: '', kind: 'text', value: '{{x}}' } as const;
    const problems = checkTemplate(
      aTemplate({ name: '', folder: '{{', fileName: '{{', body: '{{', fields: [field, field] }),
    );
    expect(problems.map(({ part }) => part)).toEqual(['name', 'folder', 'fileName', 0, 1, 'body']);
  });
});

describe('checkTemplate refuses as the name of a field', () => {
  test.each(['', ' ', 'a b', 'a:', '- a', '1', '#a', '"a"', 'a..b', '.a', 'a.', '__proto__', 'a.__proto__', '\ud800'])(
    '%j',
    (name) => {
      const fields = [{ name, kind: 'text', value: 'x' }] as const;
      expect(checkTemplate(aTemplate({ fields }))).toMatchObject([
        { part: 0, error: { code: 'template-field-name', details: { line: 1, near: name } } },
      ]);
    },
  );

  test.each([
    ['one that there is', ['a', 'b', 'a'], 2],
    ['one that holds a field', ['a.b', 'a'], 1],
    ['one within a field', ['a', 'a.b'], 1],
  ])('%s', (_, names, part) => {
    const fields = names.map((name) => ({ name, kind: 'text', value: 'x' }) as const);
    expect(checkTemplate(aTemplate({ fields }))).toMatchObject([
      { part, error: { code: 'template-field-repeated', details: { line: part + 1, near: names[part] } } },
    ]);
  });

  test.each([
    [['a', 'ab', 'a-b']],
    [['params.a', 'params.b', 'params.c.d', 'paramsa']],
    [['naïve', '标题', 'yes', '_x1']],
  ])('none of %j', (names) => {
    const fields = names.map((name) => ({ name, kind: 'text', value: 'x' }) as const);
    expect(checkTemplate(aTemplate({ fields }))).toEqual([]);
  });
});

test.each(PRESETS.map((preset) => [preset.name, preset] as const))(
  'checkTemplate finds nothing in the preset %s',
  (_, preset) => {
    expect(checkTemplate(preset)).toEqual([]);
  },
);

test('law: any text is a template, or says what is wrong with it', { timeout: runs(60_000) }, () => {
  const word = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    ' ',
    '\n',
    '|',
    ':',
    ',',
    '==',
    '!=',
    '"',
    "'",
    '\\',
    'if',
    'elseif',
    'else',
    'endif',
    'for',
    'endfor',
    'in',
    'and',
    'or',
    'not',
    '1',
    '-2.5',
    ...BODY_NAMES,
    ...FILTERS.keys(),
  );
  const template = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(word, fc.string({ maxLength: 3 })), { maxLength: 40 }).map((parts) => parts.join('')),
    fc
      .array(
        fc.constantFrom(
          '{{title',
          '|upper',
          '|slice:1',
          '}}',
          '{% if tags %}',
          '{% else %}',
          '{% endif %}',
          '{% for a in tags %}',
          '{% endfor %}',
          'x',
          '\n',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(template, (source) => {
      try {
        parse(source, NAMES);
      } catch (error) {
        expect(error).toBeInstanceOf(ClipperError);
        const { code, details } = error as ClipperError;
        expect(code).toMatch(/^template-(?:unclosed|syntax|unknown-name|unknown-filter|arguments|too-large)$/);
        expect(details).toEqual({ line: expect.any(Number), column: expect.any(Number), near: expect.any(String) });
        return;
      }
      expect(typeof made(source, { tags: ['a', 'b'] })).toBe('string');
    }),
    { numRuns: runs(3_000) },
  );
});
