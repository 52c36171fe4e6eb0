import { describe, expect, test } from 'vitest';
import { LIMITS } from '@/src/clip/limits';
import { PRESETS } from '@/src/template/presets';
import { readTemplates, writeTemplates } from '@/src/template/template-file';
import { fc } from '../../laws';
import { aTemplate } from './a-template';

const newIds = () => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};
const fileOf = (parts: object) =>
  JSON.stringify({ format: 'cuttings-templates', version: 1, templates: [aTemplate()], ...parts });

test('readTemplates reads what writeTemplates wrote, under ids of their own', () => {
  const read = readTemplates(writeTemplates(PRESETS), newIds());
  expect(read).toEqual(PRESETS.map((preset, index) => ({ ...preset, id: `new-${index + 1}` })));
});

test('writeTemplates says what its file is', () => {
  expect(JSON.parse(writeTemplates([aTemplate()]))).toEqual({
    format: 'cuttings-templates',
    version: 1,
    templates: [aTemplate()],
  });
});

test('readTemplates leaves out what is no part of a template', () => {
  const hostile = fileOf({}).replace('"id"', '"__proto__":{"polluted":1},"constructor":1,"extra":2,"id"');
  const [read] = readTemplates(hostile, newIds());
  expect(read).toEqual({ ...aTemplate(), id: 'new-1' });
  expect(Object.keys(read ?? {}).toSorted()).toEqual(Object.keys(aTemplate()).toSorted());
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe('readTemplates refuses', () => {
  test.each([
    ['nothing', ''],
    ['what is no JSON', '{'],
    ['what is deep', '['.repeat(100_000)],
    ['null', 'null'],
    ['a list', JSON.stringify([aTemplate()])],
    ['another format', fileOf({ format: 'cuttings-backup' })],
    ['a newer version', fileOf({ version: 2 })],
    ['a version that is none', fileOf({ version: '1' })],
    ['a file without templates', fileOf({ templates: [] })],
    ['too many templates', fileOf({ templates: Array.from({ length: LIMITS.templates + 1 }, () => aTemplate()) })],
    ['a template without a name', fileOf({ templates: [aTemplate({ name: ' ' })] })],
    ['a dialect that there is not', fileOf({ templates: [{ ...aTemplate(), dialect: 'html' }] })],
    [
      'a kind that there is not',
      fileOf({ templates: [{ ...aTemplate(), fields: [{ name: 'a', kind: 'x', value: '' }] }] }),
    ],
    [
      'too many fields',
      fileOf({
        templates: [
          { ...aTemplate(), fields: Array.from({ length: 101 }, () => ({ name: 'a', kind: 'text', value: '' })) },
        ],
      }),
    ],
    ['too long a body', fileOf({ templates: [aTemplate({ body: 'x'.repeat(LIMITS.template + 1) })] })],
    ['a body that is no text', fileOf({ templates: [{ ...aTemplate(), body: ['x'] }] })],
    ['too long a file', `${fileOf({})}${' '.repeat(LIMITS.templateFile)}`],
  ])('%s', (_, text) => {
    expect(() => readTemplates(text, newIds())).toThrow(expect.objectContaining({ code: 'template-file-invalid' }));
  });

  test('law: any other text, as a person can read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((templates) => fileOf({ templates })),
        ),
        (text) => {
          expect(() => readTemplates(text, newIds())).toThrow(
            expect.objectContaining({ code: 'template-file-invalid' }),
          );
        },
      ),
    );
  });
});
