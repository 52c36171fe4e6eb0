import type { Clip } from '../clip/clip';
import type { FieldKind, Template } from '../clip/template';
import { evaluateValue, isOneExpression } from '../template/evaluate';
import { fieldPath } from '../template/field-path';
import { scopeOf } from '../template/names';
import { parsed } from '../template/parsed';
import { STANDARD } from '../template/presets';
import { isList, itemsOf, plain, type Value } from '../template/value';
import { yamlDate, yamlKey, yamlNumber, yamlString } from './yaml';

/** A field as YAML: a scalar, the items of a list, or fields within it. */
type Entry = string | readonly string[] | Map<string, Entry>;

/** How a value of each kind is written. What is not of its kind is text. */
const KINDS: Readonly<Record<FieldKind, (value: Value) => string | readonly string[]>> = {
  text: (value) => yamlString(plain(value)),
  list: (value) => itemsOf(value).map((item) => yamlString(plain(item))),
  number: (value) => yamlNumber(plain(value)),
  date: (value) => yamlDate(plain(value)),
  checkbox: (value) => (/^(?:true|false)$/.test(plain(value)) ? plain(value) : yamlString(plain(value))),
};

/** The YAML block at the head of an exported clip, with the lines around it; empty if it would have no fields. */
export function frontMatter(clip: Clip, template: Template = STANDARD): string {
  const fields = yamlFields(clip, template);
  return fields && `---\n${fields}---\n`;
}

/**
 * What is known of a clip as YAML, the fields of the template in their order.
 *
 * @throws ClipperError as `parse` and `evaluate` do.
 */
export function yamlFields(clip: Clip, template: Template = STANDARD): string {
  const filling = { scope: scopeOf(clip), language: clip.lang };
  const entries = new Map<string, Entry>();
  for (const { name, kind, value } of template.fields) {
    const tree = parsed(template, 'value', value);
    const found = evaluateValue(tree, filling);
    const listed = kind === 'list' && !isOneExpression(tree) ? linesOf(plain(found)) : found;
    const said = isList(listed) ? listed.filter((item) => plain(item).trim()) : listed;
    if (plain(said).trim()) put(entries, fieldPath(name), KINDS[kind](said));
  }
  return written(entries, '');
}

/** Puts a field where its path leads. A name that is taken, or empty, takes no other field. */
function put(entries: Map<string, Entry>, [name = '', ...inner]: readonly string[], entry: Entry): void {
  const there = entries.get(name);
  if (inner.length === 0) return void (there === undefined && name && entries.set(name, entry));
  const within = there ?? new Map<string, Entry>();
  if (!(within instanceof Map)) return;
  entries.set(name, within);
  put(within, inner, entry);
}

function written(entries: ReadonlyMap<string, Entry>, indent: string): string {
  const lines = [...entries].map(([name, entry]) => {
    const key = indent + yamlKey(name);
    if (typeof entry === 'string') return `${key}: ${entry}\n`;
    if (entry instanceof Map) return `${key}:\n${written(entry, `${indent}  `)}`;
    return `${key}:\n${entry.map((item) => `${indent}  - ${item}\n`).join('')}`;
  });
  return lines.join('');
}

/** The lines of a text that is to be a list. */
const linesOf = (text: string) => text.split('\n').map((line) => line.trim());
