import { useState } from 'preact/hooks';
import { exportClips } from '../../export/export-clips';
import type { FormatId } from '../../export/formats';
import { t } from '../../platform/i18n';
import { library } from '../../store/library';
import { formatNumber } from '../format';
import { saveFile } from '../save-file';

/** An export at work. */
export interface Exporting {
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** Writes clips into one file and saves it, telling how far it is; null while none is at work. */
export function useExport(tell: (text: string) => void) {
  const [exporting, setExporting] = useState<Exporting | null>(null);

  const run = async (ids: readonly string[], format: FormatId) => {
    const stopped = new AbortController();
    const shown = (done: number) => setExporting({ done, total: ids.length, cancel: () => stopped.abort() });
    shown(0);
    try {
      const { file, name, failures } = await exportClips(library.readAll(ids, stopped.signal), format, {
        signal: stopped.signal,
        onProgress: shown,
        now: new Date(),
      });
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

/** A failed clip is named; many are counted, so that the sentence can still be read. */
function outcome(name: string, failures: readonly { readonly title: string }[]): string {
  if (failures.length === 0) return t('done.exported', [name]);
  const named = failures.slice(0, 3).map(({ title }) => `“${title}”`);
  const more = failures.length - named.length;
  return t('done.exportedSome', [name, [...named, ...(more > 0 ? [`+${formatNumber(more)}`] : [])].join(', ')]);
}
