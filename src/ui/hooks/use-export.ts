import { useState } from 'preact/hooks';
import { ClipperError } from '../../clip/errors';
import { t } from '../../platform/i18n';
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

/** Writes clips into one file and saves it, telling how far it is; null while none is at work. */
export function useExport(tell: (text: string) => void) {
  const [exporting, setExporting] = useState<Exporting | null>(null);

  const run = async (ids: readonly string[], id: FormatId) => {
    const stopped = new AbortController();
    const show = (done: number) => setExporting({ done, total: ids.length, cancel: () => stopped.abort() });
    const onProgress = atMostEvery(PROGRESS_MS, show);
    show(0);
    try {
      const [{ exportClips }, { exportFormat }] = await exportCode();
      const format = exportFormat(id);
      if (!format) throw new RangeError(`No export format ${id}`);
      const options = { signal: stopped.signal, onProgress, now: new Date() };
      const { file, name, failures } = await exportClips(library.readAll(ids, stopped.signal), format, options);
      if (failures.length === ids.length) throw nothingWritten(failures);
      saveFile(file, name);
      tell(outcome(name, failures));
    } catch (error) {
      if (!stopped.signal.aborted) throw error;
      tell(t('done.cancelled'));
    } finally {
      setExporting(null);
    }
  };
  return [exporting, run] as const;
}

function atMostEvery(ms: number, show: (done: number) => void): (done: number) => void {
  let next = performance.now() + ms;
  return (done) => {
    if (performance.now() < next) return;
    next = performance.now() + ms;
    show(done);
  };
}

/** Loaded when it is needed: the popup opens without it. */
function exportCode() {
  return Promise.all([import('../../export/export-clips'), import('../../export/formats')]);
}

function nothingWritten([first]: readonly { readonly title: string; readonly cause: unknown }[]): ClipperError {
  return new ClipperError('export-failed', 'No clip could be written', {
    cause: first?.cause,
    details: { title: first?.title ?? '' },
  });
}

/** A failed clip is named; many are counted, so that the sentence can still be read. */
function outcome(name: string, failures: readonly { readonly title: string }[]): string {
  if (failures.length === 0) return t('done.exported', [name]);
  const named = failures.slice(0, 3).map(({ title }) => `“${title}”`);
  const more = failures.length - named.length;
  return t('done.exportedSome', [name, [...named, ...(more > 0 ? [`+${formatNumber(more)}`] : [])].join(', ')]);
}
