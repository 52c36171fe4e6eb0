import { LIMITS } from './limits';

/** The tags a person has typed: trimmed, without a leading `#`, each once, within the limits. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) =>
    tag
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^#+\s*/, '')
      .slice(0, LIMITS.tag),
  );
  return [...new Set(clean.filter(Boolean))].slice(0, LIMITS.tags);
}
