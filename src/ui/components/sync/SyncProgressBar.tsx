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

/** How far a run is. */
export function SyncProgressBar({ progress: { step, done, total } }: { readonly progress: SyncProgress }) {
  const name = STEPS[step]();
  const text = total ? t('sync.progress', [name, formatNumber(done), formatNumber(total)]) : name;
  return (
    <div class="progress">
      {total ? <progress value={done} max={total} aria-label={name} /> : <progress aria-label={name} />}
      <span>{text}</span>
    </div>
  );
}
