import { AGENCY, BETWEEN, BETWEEN_ALONE, ROLE, isLabel, isName, withoutLabel } from './byline-words';

/** What comes after the names in one text: where and when they wrote, and what they are. */
const END = /\s+(?:[|•·–—⋅-]|on|in|am|le|el)\s+|\s*[(（]|\s*[|•·⋅]\s*|\s+(?=\d)/;
/** A longer text is no byline but says something. */
const MAX_TEXT = 80;
const JOINED = /^(?:,|and |& )/;

/**
 * The names that a line of texts signs with, such as `By`, `Ada Quill`, `and`, `Bo Lund`, `3 May`; none for a line that
 * signs nothing. Only names are read: what stands between and after them is passed over.
 */
export function signature(texts: readonly string[]): string[] {
  for (const [index, text] of texts.entries()) {
    const bare = isLabel(text) ? '' : withoutLabel(text);
    if (bare === text || text.length > MAX_TEXT) continue;
    const names = namesAtStart([bare, ...texts.slice(index + 1)].filter(Boolean));
    if (names.length > 0) return names;
  }
  return [];
}

/** The names that a text begins with. Beside a role only names of more than one word are known to be names. */
export function namesIn(text: string): string[] {
  const parts = (text.split(END)[0] ?? '').split(BETWEEN).map((part) => (part ?? '').trim());
  const known = parts.filter(Boolean);
  const hasRole = known.some((part) => ROLE.test(part));
  const isOne = (part: string) => isName(part) && (!hasRole || part.includes(' '));
  return known[0] && isOne(known[0]) ? known.filter((part) => isOne(part) || AGENCY.test(part)) : [];
}

/** The names in the first of some texts, and in those joined to it. */
function namesAtStart(texts: readonly string[]): string[] {
  const names: string[] = [];
  let isJoined = true;
  for (const text of texts) {
    const isBetween = BETWEEN_ALONE.test(text);
    const found = isBetween || !(isJoined || JOINED.test(text)) ? [] : namesIn(text);
    if (!isBetween && found.length === 0) break;
    names.push(...found);
    isJoined = isBetween;
  }
  return names;
}
