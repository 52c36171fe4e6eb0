import type { Doc } from 'yjs';
import { parseSettings } from '../../clip/schema/settings';
import type { Settings } from '../../clip/settings';
import { changing, type DocumentState, reading, type Stamper } from './document';
import { fieldsOf, nextStamp, setFields } from './fields';

/** The id of the document that holds the settings, among those of clips. */
export const SETTINGS_ID = '@settings';

/** The settings that follow the user. The others are of one device: its rights, its disk, its Obsidian. */
const FOLLOWING = ['clipOnOpen', 'exportFormat', 'template'] as const;

export type SharedSettings = Pick<Settings, (typeof FOLLOWING)[number] | 'templates'>;

/** A template is a field of its own: two that are changed at once in two browsers are both kept. */
const TEMPLATE = 'templates/';

/** What of settings follows the user, in the order of the fields here. */
export function sharedOf({ clipOnOpen, exportFormat, template, templates }: SharedSettings): SharedSettings {
  return { clipOnOpen, exportFormat, template, templates };
}

/** The document after settings were chosen: only those that differ from what they were are touched. */
export function applySettings(
  state: DocumentState | null,
  { before, after }: { readonly before: SharedSettings; readonly after: SharedSettings },
  { now, random }: Stamper,
): DocumentState | null {
  const [had, has] = [asFields(before), asFields(after)];
  const names = [...new Set([...Object.keys(had), ...Object.keys(has)])];
  const changed = names.filter((name) => JSON.stringify(had[name]) !== JSON.stringify(has[name]));
  if (changed.length === 0) return state;
  const fields = Object.fromEntries(changed.map((name) => [name, has[name] ?? null]));
  return changing(state, random, (document) => setFields(document, fields, nextStamp(document, now)));
}

/** The settings of a document, checked. What none of the browsers chose, or is not understood, is the default. */
export function settingsOf(state: DocumentState | null): SharedSettings {
  return reading(state, readSettings);
}

/** As `settingsOf`, of a document that is open. */
export function readSettings(document: Doc): SharedSettings {
  const fields = [...fieldsOf(document)].map(([name, [first]]) => [name, first?.value] as const);
  const templates = fields.filter(([name]) => name.startsWith(TEMPLATE)).map(([, value]) => value);
  const understood = templates
    .filter(isPlaced)
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ template }) => parseSettings({ templates: [template] }).templates);
  return sharedOf({ ...parseSettings(Object.fromEntries(fields)), templates: understood });
}

function asFields({ templates, ...chosen }: SharedSettings): Readonly<Record<string, unknown>> {
  const placed = templates.map((template, order) => [`${TEMPLATE}${template.id}`, { order, template }]);
  return { ...chosen, ...Object.fromEntries(placed) };
}

function isPlaced(value: unknown): value is { readonly order: number; readonly template: unknown } {
  return typeof value === 'object' && value !== null && 'order' in value && typeof value.order === 'number';
}
