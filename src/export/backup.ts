import type { BackupClip } from '../clip/backup';
import type { ClipToExport } from '../clip/clip';
import { toBase64 } from '../clip/bytes';
import type { ExportFormat, Job } from './format';
import { collectionName } from './names';

/**
 * The backup: every clip with all that is kept of it, as `clip/backup` describes.
 *
 * One clip a line, so that a file too large to be parsed whole can be read line by line. Lone surrogates and control
 * characters are escaped, and come back as they were.
 */
export const backup: ExportFormat = {
  id: 'json',
  extension: '.json',
  mimeType: 'application/json',
  reads: 'everything',
  write,
};

async function* write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncGenerator<string> {
  job.name(collectionName(job.now, backup.extension));
  const head = { format: 'cuttings-backup', version: 1, exportedTime: job.now.toISOString() };
  yield `${JSON.stringify(head).slice(0, -1)},"clips":[`;
  const written = new Set<string>();
  let separator = '\n';
  for await (const entry of clips) {
    const line = await job.attempt(entry.clip, () => JSON.stringify(backupOf(entry, written)));
    if (line === null) continue;
    for (const { hash } of entry.bodies) written.add(hash);
    yield separator + line;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** A body that another clip had already is not written again: clips name bodies by their hashes. */
function backupOf({ clip, bodies, images }: ClipToExport, written: ReadonlySet<string>): BackupClip {
  return {
    clip,
    bodies: bodies.filter(({ hash }) => !written.has(hash)),
    images: images.map(({ src, mimeType, bytes }) => ({ src, mimeType, base64: toBase64(bytes) })),
  };
}
