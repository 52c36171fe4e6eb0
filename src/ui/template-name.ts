import type { Template } from '../clip/template';
import { t } from '../platform/i18n';
import { PRESETS } from '../template/presets';

/** Presets whose names are words, not those of programs. */
const NAMES: ReadonlyMap<string, 'template.presets.standard' | 'template.presets.plain'> = new Map([
  ['standard', 'template.presets.standard'],
  ['plain', 'template.presets.plain'],
]);

/** What a template is called: as the user named it, or a preset in the language of the interface. */
export function templateName({ id, name }: Template): string {
  const key = NAMES.get(id);
  return key && PRESETS.some((preset) => preset.id === id && preset.name === name) ? t(key) : name;
}
