import type { SyncChosen } from '../../../messages';
import { t } from '../../../platform/i18n';
import { callBackground } from '../../../platform/messaging';
import type { SyncAccount } from '../../../sync/sync-account';
import { useSyncAttempt } from '../../hooks/use-sync-attempt';
import { BrowserName } from './BrowserName';
import { SyncOutcome } from './SyncOutcome';

/** How often there may be a look for what is new. */
const SCHEDULES = [
  [5, () => t('sync.every.five')],
  [15, () => t('sync.every.quarter')],
  [60, () => t('sync.every.hour')],
  [null, () => t('sync.every.byHand')],
] as const;

const PICTURES = [
  ['all', () => t('sync.pictures.all')],
  ['opened', () => t('sync.pictures.opened')],
] as const;

/** What a person may choose about sync. Each choice is kept as soon as it is made. */
export function SyncChoices({ account }: { readonly account: SyncAccount }) {
  const work = useSyncAttempt();
  const choose = (chosen: SyncChosen) =>
    void work.attempt(async () => {
      await callBackground('chooseSync', chosen);
      return t('settings.saved');
    });
  return (
    <>
      <label class="stacked">
        {t('sync.every.label')}
        <select
          value={SCHEDULES.findIndex(([minutes]) => minutes === account.everyMinutes)}
          onChange={({ currentTarget }) =>
            choose({ everyMinutes: SCHEDULES[currentTarget.selectedIndex]?.[0] ?? null })
          }
        >
          {SCHEDULES.map(([minutes, name], index) => (
            <option key={minutes} value={index}>
              {name()}
            </option>
          ))}
        </select>
      </label>
      <label class="stacked">
        {t('sync.pictures.label')}
        <select
          value={account.pictures}
          onChange={({ currentTarget }) => choose({ pictures: PICTURES[currentTarget.selectedIndex]?.[0] ?? 'all' })}
        >
          {PICTURES.map(([id, name]) => (
            <option key={id} value={id}>
              {name()}
            </option>
          ))}
        </select>
      </label>
      <BrowserName account={account} onChoose={(name) => choose({ name })} />
      <SyncOutcome {...work} />
    </>
  );
}
