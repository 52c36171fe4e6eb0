import * as v from 'valibot';
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
