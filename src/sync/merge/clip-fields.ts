import type { Clip } from '../../clip/clip';

/** What of a clip is one field of its document each: the last edit wins. */
export type FieldName = Exclude<keyof Clip, 'tags' | 'deletedTime' | 'revisions'>;

const NAMES: Readonly<Record<FieldName, true>> = {
  id: true,
  url: true,
  canonicalUrl: true,
  title: true,
  byline: true,
  siteName: true,
  excerpt: true,
  lang: true,
  dir: true,
  section: true,
  keywords: true,
  publishedTime: true,
  modifiedTime: true,
  leadImage: true,
  pages: true,
  partial: true,
  archived: true,
  wordCount: true,
  clippedTime: true,
  capturedTime: true,
};

export const CLIP_FIELDS = Object.keys(NAMES) as readonly FieldName[];

/** The fields in which a clip differs from what it was; all of them when it was not there. */
export function changedFields(before: Clip | null, after: Clip): Readonly<Record<string, unknown>> {
  const changed = CLIP_FIELDS.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}
