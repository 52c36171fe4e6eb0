import { parseTemplates } from '../clip/schema/template';
import type { Template } from '../clip/template';

/** By which a file of templates is known, and how it is made up. */
const FORMAT = 'cuttings-templates';
const VERSION = 1;

/** Templates as a file, to be read again here or by somebody else. JSON. */
export function writeTemplates(templates: readonly Template[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, templates }, null, 2)}\n`;
}

/**
 * The templates of a file, which may come from anybody; each gets an id of its own, so that none takes another's place.
 *
 * What is wrong within their texts is not looked at, see `checkTemplate`.
 *
 * @throws ClipperError `template-file-invalid`.
 */
export function readTemplates(text: string, newId: () => string): readonly Template[] {
  return parseTemplates(text, { format: FORMAT, version: VERSION }).map((template) => ({ ...template, id: newId() }));
}
