import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { atMostEvery } from '../at-most-every';
import { exportSentence } from '../export-sentence';
import { type ExportOrder, type ExportReport, runExport } from '../run-export';

/** An export at work. */
export interface Exporting {
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

export interface Exporter {
  /** Null while none is at work. */
  readonly exporting: Exporting | null;
  /** The clips that the last export could not write; none once that was dismissed. */
  readonly failures: ExportReport['failures'];
  readonly dismissFailures: () => void;
  readonly run: (order: ExportOrder) => Promise<void>;
}

/** Drawing the page again for every clip would take longer than writing the clip. */
const PROGRESS_MS = 100;

/**
 * Exports clips, telling how far it is.
 *
 * One export at a time: while one is at work another is not begun. It ends with the page, and nothing is written then.
 */
export function useExport(tell: (text: string) => void): Exporter {
  const [exporting, setExporting] = useState<Exporting | null>(null);
  const [failures, setFailures] = useState<ExportReport['failures']>([]);
  const atWork = useRef<AbortController | null>(null);
  useEffect(() => () => atWork.current?.abort(), []);

  const run = async (order: ExportOrder) => {
    if (atWork.current) return;
    const stopped = new AbortController();
    atWork.current = stopped;
    const show = (done: number) => setExporting({ done, total: order.ids.length, cancel: () => stopped.abort() });
    show(0);
    setFailures([]);
    try {
      const onProgress = atMostEvery(PROGRESS_MS, show);
      const report = await runExport(order, { signal: stopped.signal, onProgress });
      setFailures(report.failures);
      tell(exportSentence(report));
    } catch (error) {
      if (!stopped.signal.aborted) throw error;
      tell(t('done.cancelled'));
    } finally {
      atWork.current = null;
      setExporting(null);
    }
  };
  return { exporting, failures, dismissFailures: () => setFailures([]), run };
}
