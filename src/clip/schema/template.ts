import * as v from 'valibot';
import { ClipperError } from '../errors';
import { LIMITS } from '../limits';
import { DIALECTS, FIELD_KINDS, type Template } from '../template';

const line = v.pipe(v.string(), v.maxLength(LIMITS.field));

/** A template as it is kept, imported and exported. What is no part of one is dropped. */
export const template: v.GenericSchema<unknown, Template> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.tag)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.tag)),
  dialect: v.picklist(DIALECTS),
  fields: v.pipe(
    v.array(
      v.object({ name: v.pipe(v.string(), v.maxLength(LIMITS.tag)), kind: v.picklist(FIELD_KINDS), value: line }),
    ),
    v.maxLength(LIMITS.fields),
  ),
  body: v.pipe(v.string(), v.maxLength(LIMITS.template)),
  fileName: line,
  folder: line,
});

/**
 * The templates in a file of that format, of that version or one before it.
 *
 * @throws ClipperError `template-file-invalid` naming the first part that is wrong.
 */
export function parseTemplates(
  text: string,
  { format, version }: { readonly format: string; readonly version: number },
): readonly Template[] {
  const file = v.pipe(
    v.string(),
    v.maxLength(LIMITS.templateFile),
    v.parseJson(),
    v.object({
      format: v.literal(format),
      version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(version)),
      templates: v.pipe(v.array(template), v.minLength(1), v.maxLength(LIMITS.templates)),
    }),
  );
  const parsed = v.safeParse(file, text, { abortPipeEarly: true });
  if (parsed.success) return parsed.output.templates;
  const [issue] = parsed.issues;
  throw new ClipperError('template-file-invalid', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
}
