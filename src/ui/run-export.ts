import type { ClipToExport } from '../clip/clip';
import { ClipperError } from '../clip/errors';
import type { ExportFailure, ExportOptions } from '../export/export-clips';
import { readSettings } from '../platform/settings';
import { library } from '../store/library';
import type { FormatId } from './export-names';
import { exportWords } from './export-words';
import { saveFile } from './save-file';

/** What is to be exported, and where to. */
export interface ExportOrder {
  readonly ids: readonly string[];
  readonly format: FormatId;
  /** One file, a file for each clip, or the clipboard, for a format that is one text. */
  readonly to: 'file' | 'files' | 'clipboard';
  /** The index of the revision of each clip; the newest by default. */
  readonly revision?: number;
}

/** What came of an export. */
export interface ExportReport {
  /** Of the files that the browser was asked to save, in order. */
  readonly names: readonly string[];
  readonly failures: readonly ExportFailure[];
  /** How many clips were deleted meanwhile, or have no text here yet. */
  readonly missing: number;
}

type Options = Pick<ExportOptions, 'signal' | 'onProgress'>;

/**
 * Writes clips and hands them to the browser or to the clipboard. Any page of the extension, after a user's action.
 *
 * @throws the signal's reason; ClipperError `clip-gone`, `body-pending` and `export-failed` when there is nothing to hand over.
 */
export async function runExport(order: ExportOrder, options: Options): Promise<ExportReport> {
  if (order.to === 'files') return saveEach(order, options);
  if (order.to === 'clipboard') return copy(order, options);
  const { file, name, ...report } = await written(order, options);
  saveFile(file, name);
  return { ...report, names: [name] };
}

/** Browsers take what is copied only in time after a press: they are given the promise of it. */
async function copy(order: ExportOrder, options: Options): Promise<ExportReport> {
  const writing = written(order, options);
  const text = writing.then(({ file }) => new Blob([file], { type: 'text/plain' }));
  const [{ failures, missing }] = await Promise.all([
    writing,
    navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]),
  ]);
  return { names: [], failures, missing };
}

async function saveEach({ ids, ...order }: ExportOrder, { signal, onProgress }: Options): Promise<ExportReport> {
  const names: string[] = [];
  const failures: ExportFailure[] = [];
  let missing = 0;
  for (const [done, id] of ids.entries()) {
    try {
      const one = await written({ ...order, ids: [id] }, { signal, onProgress: () => undefined });
      saveFile(one.file, one.name);
      names.push(one.name);
    } catch (error) {
      // What was saved before it was cancelled is told.
      if (signal.aborted && names.length > 0) break;
      if (signal.aborted || !(error instanceof ClipperError)) throw error;
      if (error.code === 'clip-gone' || error.code === 'body-pending') missing += 1;
      else failures.push({ id, title: String(error.details['title']), cause: error.cause });
    }
    onProgress(done + 1);
  }
  if (names.length === 0) throw await nothingWritten(ids, failures);
  return { names, failures, missing };
}

async function written({ ids, format: formatId, revision = -1 }: ExportOrder, options: Options) {
  const { exportClips, exportFormat, templateOf } = await exporter();
  const format = exportFormat(formatId);
  const template = templateOf(await readSettings());
  const clips = counting(library.readAll(ids, { signal: options.signal, reads: format.reads, revision }));
  const exported = await exportClips(clips, format, { ...options, now: new Date(), template, words: exportWords() });
  if (clips.count() === exported.failures.length) throw await nothingWritten(ids, exported.failures);
  return { ...exported, missing: ids.length - clips.count() };
}

/** The code that exports is loaded when it is needed: the popup opens without it. */
async function exporter() {
  const [{ exportClips }, { exportFormat }, { templateOf }] = await Promise.all([
    import('../export/export-clips'),
    import('../export/formats'),
    import('../template/presets'),
  ]);
  return { exportClips, exportFormat, templateOf };
}

/** Counts what comes through: clips that were deleted meanwhile, or whose text is not here yet, do not. */
function counting(clips: AsyncIterable<ClipToExport>): AsyncIterable<ClipToExport> & { count(): number } {
  let count = 0;
  return {
    count: () => count,
    async *[Symbol.asyncIterator]() {
      for await (const each of clips) {
        count += 1;
        yield each;
      }
    },
  };
}

async function nothingWritten([id = '']: readonly string[], [first]: readonly ExportFailure[]): Promise<ClipperError> {
  if (first) {
    const details = { title: first.title };
    return new ClipperError('export-failed', 'No clip could be written', { cause: first.cause, details });
  }
  await library.read(id); // Says if it is only its text that is not here.
  return new ClipperError('clip-gone', 'None of the clips is there any more');
}
