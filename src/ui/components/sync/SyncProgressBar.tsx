import { t } from '../../../platform/i18n';
import type { SyncProgress, SyncStep } from '../../../sync/engine/run';
import { formatNumber } from '../../format';

const STEPS: Readonly<Record<SyncStep, () => string>> = {
  receive: () => t('sync.steps.receive'),
  'send-texts': () => t('sync.steps.sendTexts'),
  send: () => t('sync.steps.send'),
  tidy: () => t('sync.steps.tidy'),
  'fetch-texts': () => t('sync.steps.fetchTexts'),
};

export interface SyncProgressBarProps {
  readonly progress: SyncProgress;
  readonly onCancel: () => void;
}

/** How far a run is, and a button to end it. */
export function SyncProgressBar({ progress: { step, done, total }, onCancel }: SyncProgressBarProps) {
  const name = STEPS[step]();
  const text = total ? t('sync.progress', [name, formatNumber(done), formatNumber(total)]) : name;
  return (
    <div class="progress">
      {total ? <progress value={done} max={total} aria-label={name} /> : <progress aria-label={name} />}
      <span>{text}</span>
      <button type="button" onClick={onCancel}>
        {t('sync.cancel')}
      </button>
    </div>
  );
}
