import * as v from 'valibot';
import { LIMITS } from '../limits';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import { template } from './template';

const name = v.pipe(v.string(), v.maxLength(LIMITS.field));

/** One that is not understood, as one that a newer version made, takes no other along. */
const templates = v.pipe(
  v.array(v.fallback(v.nullable(template), null)),
  v.transform((each) => each.filter((one) => one !== null)),
);

const settings: v.GenericSchema<unknown, Settings> = v.object({
  clipOnOpen: v.fallback(v.boolean(), DEFAULT_SETTINGS.clipOnOpen),
  keepImages: v.fallback(v.boolean(), DEFAULT_SETTINGS.keepImages),
  exportFormat: v.fallback(name, DEFAULT_SETTINGS.exportFormat),
  template: v.fallback(name, DEFAULT_SETTINGS.template),
  templates: v.fallback(templates, []),
  obsidianVault: v.fallback(name, DEFAULT_SETTINGS.obsidianVault),
});

/** Settings as they were kept: what was never chosen, or is not of the right kind, is the default. */
export function parseSettings(kept: unknown): Settings {
  return v.parse(settings, typeof kept === 'object' && kept !== null ? kept : {});
}
