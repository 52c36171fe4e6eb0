import { ClipperError, type ErrorCode } from '../clip/errors';
import type { Template, TemplateField } from '../clip/template';
import { isFieldName } from './field-path';
import { namesIn, type Part } from './parsed';
import { parse } from './parse';

/** Something that is wrong with a template. */
export interface TemplateProblem {
  /** Where: a part of the template, or the number of a field, from 0. */
  readonly part: 'name' | 'folder' | 'fileName' | 'body' | number;
  readonly error: ClipperError;
}

/** Everything that is wrong with a template: of each part the first thing. */
export function checkTemplate(template: Template): readonly TemplateProblem[] {
  const { name, folder, fileName, body, fields } = template;
  const found: readonly (readonly [part: TemplateProblem['part'], error: ClipperError | null])[] = [
    ['name', name.trim() ? null : new ClipperError('template-nameless', 'The template has no name')],
    ['folder', errorIn('folder', folder)],
    ['fileName', errorIn('fileName', fileName)],
    ...fields.map((field, i) => [i, nameError(fields, i) ?? errorIn('value', field.value)] as const),
    ['body', errorIn('body', body)],
  ];
  return found.flatMap(([part, error]) => (error ? [{ part, error }] : []));
}

function errorIn(part: Part, source: string): ClipperError | null {
  try {
    parse(source, namesIn(part));
    return null;
  } catch (error) {
    if (error instanceof ClipperError) return error;
    throw error;
  }
}

function nameError(fields: readonly TemplateField[], index: number): ClipperError | null {
  const name = fields[index]?.name ?? '';
  if (!isFieldName(name)) return fieldError('template-field-name', index, name);
  const before = fields.slice(0, index).map((each) => each.name);
  const isTaken = before.some((each) => `${each}.`.startsWith(`${name}.`) || `${name}.`.startsWith(`${each}.`));
  return isTaken ? fieldError('template-field-repeated', index, name) : null;
}

/** The line of a field is its number in the list. */
function fieldError(code: ErrorCode, index: number, name: string): ClipperError {
  return new ClipperError(code, `${code}: ${name}`, { details: { line: index + 1, column: 1, near: name } });
}
