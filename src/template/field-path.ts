/** A name that YAML takes as it is: the parts between dots are fields within fields. */
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)*$/u;

/** Whether a field may have that name. */
export const isFieldName = (name: string): boolean => PLAIN.test(name) && !name.split('.').includes('__proto__');

/** Where a field stands: `params.source` is the field `source` within `params`. Any other name is one name. */
export function fieldPath(name: string): readonly string[] {
  return isFieldName(name) ? name.split('.') : [name];
}
