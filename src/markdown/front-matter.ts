import type { Clip } from '../clip/clip';

/** What a field of front matter may hold; null and what is empty is left out. */
type Field = string | number | readonly string[] | null;

/** Fields that readers take for dates, and that are written as dates. */
const DATES: ReadonlySet<string> = new Set(['published', 'modified', 'created']);

/** A day, or a time with its zone. Years before 1000 are typing errors that not every reader survives. */
const ISO =
  /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?$/;

/** What JSON leaves as it is and a reader of YAML 1.1 folds, refuses or does not see. */
const UNREADABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** The YAML block at the head of an exported clip, with the lines around it. Ends with a line break. */
export function frontMatter(clip: Clip): string {
  return `---\n${yamlFields(clip)}---\n`;
}

/**
 * What is known of a clip as YAML, one field a line.
 *
 * Never `url`, `aliases`, `layout` or `type`: Hugo and Jekyll act on them.
 */
export function yamlFields(clip: Clip): string {
  const fields: Readonly<Record<string, Field>> = {
    title: clip.title,
    source: clip.canonicalUrl,
    author: clip.byline?.split(', ') ?? null,
    site: clip.siteName,
    published: clip.publishedTime,
    modified: clip.modifiedTime,
    created: clip.clippedTime,
    description: clip.excerpt,
    language: clip.lang,
    image: clip.leadImage?.src ?? null,
    word_count: clip.wordCount || null,
    tags: clip.tags,
  };
  return Object.entries(fields)
    .map(([name, field]) => line(name, field))
    .join('');
}

function line(name: string, field: Field): string {
  if (typeof field === 'number') return `${name}: ${field}\n`;
  if (typeof field === 'string') return field.trim() && `${name}: ${DATES.has(name) ? date(field) : quoted(field)}\n`;
  const values = field?.filter((value) => value.trim()) ?? [];
  return values.length > 0 ? `${name}:\n${values.map((value) => `  - ${quoted(value)}\n`).join('')}` : '';
}

/** Every string in quotes, as JSON, which YAML reads as is: unquoted, "No" and "1:30" are none. */
function quoted(value: string): string {
  return JSON.stringify(value.toWellFormed()).replace(
    UNREADABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function date(value: string): string {
  const [, year, month, day] = (ISO.exec(value) ?? []).map(Number);
  // 31 June has the form of a date, and some readers stop at it.
  const exists = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate() === day;
  return exists ? value : quoted(value);
}
