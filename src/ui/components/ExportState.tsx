import type { Exporter } from '../hooks/use-export';
import { ExportFailures } from './ExportFailures';
import { ExportProgress } from './ExportProgress';

/** How far an export is, and what the last one could not write. */
export function ExportState({ exporter }: { readonly exporter: Exporter }) {
  const { exporting, failures, dismissFailures } = exporter;
  return (
    <>
      {exporting && <ExportProgress done={exporting.done} total={exporting.total} onCancel={exporting.cancel} />}
      <ExportFailures failures={failures} onClose={dismissFailures} />
    </>
  );
}
