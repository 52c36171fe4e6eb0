import { t } from '../../platform/i18n';
import { formatNumber } from '../format';
import type { MirrorShown } from '../hooks/use-mirror';

export interface MirrorProgressProps extends Pick<MirrorShown, 'progress'> {
  readonly onCancel: () => void;
}

/** How far the folder is brought up to date, and a button to stop it. */
export function MirrorProgress({ progress, onCancel }: MirrorProgressProps) {
  const text = progress
    ? t('mirror.progress', [formatNumber(progress.done), formatNumber(progress.total)])
    : t('mirror.looking');
  return (
    <div class="progress">
      {progress ? (
        <progress value={progress.done} max={progress.total} aria-label={text} />
      ) : (
        <progress aria-label={text} />
      )}
      <span>{text}</span>
      <button type="button" onClick={onCancel}>
        {t('mirror.cancel')}
      </button>
    </div>
  );
}
