import { t } from '../../platform/i18n';
import { formatNumber } from '../format';

export interface ExportProgressProps {
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

/** How far an export is, and a button to stop it. */
export function ExportProgress({ done, total, onCancel }: ExportProgressProps) {
  const text = t('export.progress', [formatNumber(done), formatNumber(total)]);
  return (
    <div class="progress">
      <progress value={done} max={total} aria-label={text} />
      <span>{text}</span>
      <button type="button" onClick={onCancel}>
        {t('export.cancel')}
      </button>
    </div>
  );
}
