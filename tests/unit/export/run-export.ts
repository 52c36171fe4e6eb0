import type { ClipToExport } from '@/src/clip/clip';
import { type Exported, exportClips, type ExportOptions } from '@/src/export/export-clips';
import type { ExportFormat } from '@/src/export/format';
import type { ExportWords } from '@/src/export/words';
import { STANDARD } from '@/src/template/presets';

export const NOW = new Date('2026-05-06T07:08:09Z');

export const WORDS: ExportWords = {
  language: 'en',
  contents: 'Contents',
  published: (time) => `Published ${time}`,
  modified: (time) => `Updated ${time}`,
  clipped: (time) => `Clipped ${time}`,
  picture: (description) => (description ? `Picture: ${description}` : 'Picture'),
};

export async function* each(entries: Iterable<ClipToExport>): AsyncGenerator<ClipToExport> {
  yield* entries;
}

/** An export as the interface would start it. A test names only the options it is about. */
export function run(
  entries: Iterable<ClipToExport> | AsyncIterable<ClipToExport>,
  format: ExportFormat,
  options: Partial<ExportOptions> = {},
): Promise<Exported> {
  const clips = Symbol.asyncIterator in entries ? entries : each(entries);
  return exportClips(clips, format, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: NOW,
    template: STANDARD,
    words: WORDS,
    ...options,
  });
}

export const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
