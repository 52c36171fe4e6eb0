import * as v from 'valibot';
import type { Backup, BackupClip } from '../backup';
import { fromBase64 } from '../bytes';
import type { KeptImage } from '../clip';
import { ClipperError } from '../errors';
import { LIMITS } from '../limits';
import { article, change, count, time } from './article';

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/));
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const title = v.pipe(v.string(), v.maxLength(LIMITS.title));

const revision = v.object({
  capturedTime: moment,
  editedTime: v.nullable(moment),
  body: hash,
  fingerprint: v.string(),
  title,
  wordCount: count,
});

const clip = v.object({
  ...v.omit(article, ['html', 'text']).entries,
  id: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.tag))), v.maxLength(LIMITS.tags)),
  clippedTime: moment,
  capturedTime: moment,
  deletedTime: time,
  revisions: v.pipe(v.array(revision), v.minLength(1)),
});

const html = v.pipe(v.string(), v.maxLength(LIMITS.html));

const backupClip: v.GenericSchema<unknown, BackupClip> = v.object({
  clip,
  bodies: v.array(v.object({ hash, html, text: html, changes: v.nullable(v.array(change)) })),
  images: v.array(
    v.object({
      src: v.pipe(v.string(), v.maxLength(LIMITS.url)),
      mimeType: v.pipe(v.string(), v.regex(/^image\/[\w.+-]+$/)),
      base64: v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]*={0,2}$/)),
    }),
  ),
});

const backup: v.GenericSchema<unknown, Backup> = v.object({
  format: v.literal('cuttings-backup'),
  version: v.literal(1),
  exportedTime: moment,
  clips: v.array(backupClip),
});

/**
 * A backup that was read whole, checked field by field. Its HTML is to be sanitised before it is kept.
 *
 * @throws ClipperError `clip-invalid` naming the first field that is wrong.
 */
export function parseBackup(input: unknown): Backup {
  return checked(backup, input);
}

/**
 * One clip of a backup, as when it is read line by line.
 *
 * @throws ClipperError `clip-invalid`.
 */
export function parseBackupClip(input: unknown): BackupClip {
  return checked(backupClip, input);
}

/** A picture of a backup with its bytes. */
export function keptImage({ src, mimeType, base64 }: BackupClip['images'][number]): KeptImage {
  return { src, mimeType, bytes: fromBase64(base64) };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new ClipperError('clip-invalid', `${v.getDotPath(issue) ?? 'backup'}: ${issue.message}`);
}
