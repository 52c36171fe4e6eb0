import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClipToExport } from '../../clip/clip';
import { ClipperError } from '../../clip/errors';
import { interfaceLanguage, t } from '../../platform/i18n';
import { readSettings } from '../../platform/settings';
import { library } from '../../store/library';
import type { FormatId } from '../export-names';
import { formatNumber } from '../format';
import { saveFile } from '../save-file';

/** An export at work. */
export interface Exporting {
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** Drawing the page again for every clip would take longer than writing the clip. */
const PROGRESS_MS = 100;

/** Failed clips that are named; more are counted, so that the sentence can still be read. */
const MOST_NAMED = 3;

/**
 * Writes clips into one file and saves it, telling how far it is; null while none is at work.
 *
 * One at a time: while one is at work another is not begun. It ends with the page, and nothing is written then.
 */
export function useExport(tell: (text: string) => void) {
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const atWork = useRef<AbortController | null>(null);
  useEffect(() => () => atWork.current?.abort(), []);

  const run = async (ids: readonly string[], id: FormatId, revision = -1) => {
    if (atWork.current) return;
    const stopped = new AbortController();
    atWork.current = stopped;
    const show = (done: number) => setExporting({ done, total: ids.length, cancel: () => stopped.abort() });
    show(0);
    try {
      const { exportClips, formatOf, templateOf } = await exporter();
      const format = formatOf(id);
      const read = library.readAll(ids, { signal: stopped.signal, reads: format.reads, revision });
      const clips = counting(read);
      const { file, name, failures } = await exportClips(clips, format, {
        signal: stopped.signal,
        onProgress: atMostEvery(PROGRESS_MS, show),
        now: new Date(),
        template: templateOf(await readSettings()),
      });
      if (clips.count() === 0) throw new ClipperError('clip-gone', 'None of the clips is there any more');
      if (failures.length === clips.count()) throw nothingWritten(failures);
      saveFile(file, name);
      tell([outcome(name, failures), missing(ids.length - clips.count())].filter(Boolean).join(' '));
    } catch (error) {
      if (!stopped.signal.aborted) throw error;
      tell(t('done.cancelled'));
    } finally {
      atWork.current = null;
      setExporting(null);
    }
  };
  return [exporting, run] as const;
}

type Failures = readonly { readonly title: string; readonly cause: unknown }[];

/** The code that exports is loaded when it is needed: the popup opens without it. */
async function exporter() {
  const [{ exportClips }, { exportFormat }, { templateOf }] = await Promise.all([
    import('../../export/export-clips'),
    import('../../export/formats'),
    import('../../template/presets'),
  ]);
  return { exportClips, formatOf: exportFormat, templateOf };
}

/** Counts what comes through: clips that were deleted meanwhile do not. */
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

function atMostEvery(ms: number, show: (done: number) => void): (done: number) => void {
  let next = performance.now() + ms;
  return (done) => {
    if (performance.now() < next) return;
    next = performance.now() + ms;
    show(done);
  };
}

function nothingWritten([first]: Failures): ClipperError {
  const details = { title: first?.title ?? '' };
  return new ClipperError('export-failed', 'No clip could be written', { cause: first?.cause, details });
}

function outcome(name: string, failures: Failures): string {
  if (failures.length === 0) return t('done.exported', [name]);
  const named = failures.slice(0, MOST_NAMED).map(({ title }) => t('done.quoted', [title]));
  const more = failures.length - named.length;
  const all = more > 0 ? [...named, t('done.more', more, [formatNumber(more)])] : named;
  return t('done.exportedSome', [name, new Intl.ListFormat(interfaceLanguage()).format(all)]);
}

function missing(count: number): string {
  return count > 0 ? t('done.missing', count, [formatNumber(count)]) : '';
}
