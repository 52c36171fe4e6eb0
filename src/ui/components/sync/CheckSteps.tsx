import { t } from '../../../platform/i18n';
import { CHECK_STEPS, type CheckStep } from '../../../sync/check-remote';
import type { Checked } from '../../hooks/use-sync-check';
import { Icon } from '../Icon';

const NAMES: Readonly<Record<CheckStep, () => string>> = {
  permission: () => t('sync.checks.permission'),
  list: () => t('sync.checks.list'),
  store: () => t('sync.checks.store'),
  read: () => t('sync.checks.read'),
  find: () => t('sync.checks.find'),
  delete: () => t('sync.checks.delete'),
  quota: () => t('sync.checks.quota'),
  vault: () => t('sync.checks.vault'),
};

export interface CheckStepsProps {
  readonly checked: Checked;
  readonly isRunning: boolean;
}

/** What is tried to see whether a remote will do, each with its outcome as soon as there is one. */
export function CheckSteps({ checked, isRunning }: CheckStepsProps) {
  const next = isRunning ? CHECK_STEPS.find((step) => !checked.has(step)) : undefined;
  return (
    <ol class="checks" aria-label={t('sync.checking')}>
      {CHECK_STEPS.map((step) => {
        const code = checked.get(step);
        const outcome =
          code === undefined ? (step === next ? 'running' : 'waiting') : code === null ? 'done' : 'failed';
        return (
          <li key={step} class={`check-${outcome}`} aria-current={step === next ? 'step' : undefined}>
            {outcome === 'done' && <Icon name="check" />}
            {outcome === 'failed' && <Icon name="alert" />}
            {NAMES[step]()} {outcome === 'done' && <span class="visually-hidden">{t('sync.checkDone')}</span>}
            {outcome === 'failed' && <span class="visually-hidden">{t('sync.checkFailed')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
