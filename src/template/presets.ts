import type { Settings } from '../clip/settings';
import type { Template } from '../clip/template';

/** The template that holds until another is chosen: fields that Obsidian, Hugo and Jekyll read as they are. */
export const STANDARD: Template = {
  id: 'standard',
  name: 'Standard',
  dialect: 'gfm',
  fields: [],
  body: '{{content}}',
  fileName: '{{title}}',
  folder: '',
};

/** The templates that are there from the start, in the order in which they are offered. */
export const PRESETS: readonly Template[] = [STANDARD];

/** Every template: the presets, each as the user has changed it, then the user's own. */
export function templatesOf({ templates }: Pick<Settings, 'templates'>): readonly Template[] {
  const changed = new Map(templates.map((each) => [each.id, each]));
  const presets = PRESETS.map((preset) => changed.get(preset.id) ?? preset);
  const names = new Set(PRESETS.map(({ id }) => id));
  return [...presets, ...templates.filter(({ id }) => !names.has(id))];
}

/** The template in use. */
export function templateOf(settings: Pick<Settings, 'template' | 'templates'>): Template {
  return templatesOf(settings).find(({ id }) => id === settings.template) ?? STANDARD;
}
