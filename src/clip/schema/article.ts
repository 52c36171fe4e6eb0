import * as v from 'valibot';
import { type Article, type Change, PARTIAL_REASONS } from '../article';
import { withinBounds } from '../changes';
import type { EditedText } from '../edit';
import { ClipperError } from '../errors';
import { LIMITS } from '../limits';

const field = v.nullable(v.pipe(v.string(), v.maxLength(LIMITS.field)));
const webAddress = v.pipe(v.string(), v.maxLength(LIMITS.url), v.regex(/^(?:https?|file):/i));
export const time = v.nullable(
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d))?$/),
    v.check((iso) => !Number.isNaN(Date.parse(iso)), 'no such time'),
  ),
);

const leadImage = v.object({
  src: v.pipe(v.string(), v.maxLength(LIMITS.url), v.regex(/^https?:/i)),
  alt: field,
  caption: field,
  credit: field,
});

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const pages = v.object({
  first: count,
  kept: count,
  total: count,
  missing: v.pipe(v.array(webAddress), v.maxLength(LIMITS.pages)),
});

export const article = v.object({
  url: webAddress,
  canonicalUrl: webAddress,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.title)),
  byline: field,
  siteName: field,
  excerpt: field,
  lang: field,
  dir: v.nullable(v.picklist(['ltr', 'rtl'])),
  section: field,
  keywords: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.field))), v.maxLength(LIMITS.keywords)),
  publishedTime: time,
  modifiedTime: time,
  leadImage: v.nullable(leadImage),
  pages: v.nullable(pages),
  partial: v.nullable(v.object({ reason: v.picklist(PARTIAL_REASONS), declaredWords: v.nullable(count) })),
  archived: v.nullable(v.object({ url: webAddress, time })),
  html: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.html)),
  text: v.pipe(v.string(), v.maxLength(LIMITS.html)),
  wordCount: count,
});

export const change = v.object({
  step: v.pipe(v.string(), v.maxLength(LIMITS.tag)),
  action: v.picklist(['removed', 'restored']),
  where: v.string(),
  text: v.string(),
  html: v.string(),
  before: count,
});

const editedText = v.pick(article, ['html', 'text', 'wordCount']);

/**
 * An article that came from outside, checked field by field; what is not a field of an article is dropped.
 *
 * @throws ClipperError `clip-invalid` naming the first field that is wrong.
 */
export function parseArticle(input: unknown): Article {
  return checked(article, input);
}

/**
 * What was left out of an article that came from outside, within the bounds of what is kept, in the order of the
 * article; null when it does not say. What is no change is dropped: an article is not lost for it.
 */
export function parseChanges(input: unknown): readonly Change[] | null {
  const listed = v.safeParse(v.object({ changes: v.array(v.unknown()) }), input);
  if (!listed.success) return null;
  const parsed = listed.output.changes.map((each) => v.safeParse(change, each));
  return withinBounds(parsed.filter((each) => each.success).map(({ output }) => output));
}

/**
 * The text that editing an article gave.
 *
 * @throws ClipperError `clip-invalid`.
 */
export function parseEditedText(input: unknown): EditedText {
  return { ...checked(editedText, input), changes: parseChanges(input) ?? [] };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ClipperError('clip-invalid', `${v.getDotPath(issue) ?? 'article'}: ${issue.message}`);
}
