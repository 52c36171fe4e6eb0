import * as v from 'valibot';
import type { Clip, Revision } from '../clip';
import { LIMITS } from '../limits';
import { cleanTags } from '../tags';
import { article } from './article';

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((iso) => !Number.isNaN(Date.parse(iso)), 'no such time'),
);

const revision: v.GenericSchema<unknown, Revision> = v.object({
  capturedTime: time,
  editedTime: v.nullable(time),
  body: hash,
  fingerprint: v.pipe(v.string(), v.maxLength(64)),
  title: v.pipe(v.string(), v.maxLength(LIMITS.title)),
  wordCount: article.entries.wordCount,
});

const revisions = v.pipe(
  v.array(v.unknown()),
  v.transform((all) => all.flatMap(understood)),
  v.minLength(1),
);

const tags = v.pipe(
  v.fallback(v.array(v.string()), []),
  v.transform((all) => cleanTags(all)),
);

const { url, canonicalUrl, title, wordCount, keywords, ...unsaid } = v.omit(article, ['html', 'text']).entries;

/** What a page may leave unsaid is null when it is not understood: a newer version may say more. */
const clip: v.GenericSchema<unknown, Clip> = v.object({
  id: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
  url,
  canonicalUrl,
  title,
  wordCount,
  keywords: v.fallback(keywords, []),
  byline: v.fallback(unsaid.byline, null),
  siteName: v.fallback(unsaid.siteName, null),
  excerpt: v.fallback(unsaid.excerpt, null),
  lang: v.fallback(unsaid.lang, null),
  dir: v.fallback(unsaid.dir, null),
  section: v.fallback(unsaid.section, null),
  publishedTime: v.fallback(unsaid.publishedTime, null),
  modifiedTime: v.fallback(unsaid.modifiedTime, null),
  leadImage: v.fallback(unsaid.leadImage, null),
  pages: v.fallback(unsaid.pages, null),
  partial: v.fallback(unsaid.partial, null),
  archived: v.fallback(unsaid.archived, null),
  clippedTime: time,
  capturedTime: time,
  deletedTime: v.nullable(time),
  tags,
  revisions,
});

/** A clip that came from outside, checked field by field; null when it is none. Revisions that are none are dropped. */
export function parseClip(input: unknown): Clip | null {
  const parsed = v.safeParse(clip, input);
  return parsed.success ? parsed.output : null;
}

function understood(input: unknown): readonly Revision[] {
  const parsed = v.safeParse(revision, input);
  return parsed.success ? [parsed.output] : [];
}
