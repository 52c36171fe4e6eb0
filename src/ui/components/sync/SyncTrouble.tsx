import type { ErrorCode } from '../../../clip/errors';
import { askToReach } from '../../../platform/host-permission';
import { t } from '../../../platform/i18n';
import { hostPattern } from '../../../sync/remotes/address';
import { remoteKind } from '../../../sync/remotes/remotes';
import type { SyncAccount } from '../../../sync/sync-account';
import { formatMoment } from '../../format';
import { faultSentence, problemSentence } from '../../sync-sentence';
import { SignInAgain } from './SignInAgain';
import { Unlock } from './Unlock';

export interface SyncTroubleProps {
  readonly account: SyncAccount;
  readonly isBusy: boolean;
  readonly onCall: (call: 'syncNow' | 'uploadAgain') => void;
}

/** What is wrong, and what a person can do about it. */
export function SyncTrouble({ account, isBusy, onCall }: SyncTroubleProps) {
  const { problem, retryTime, last } = account.health;
  const faults = last?.faults ?? [];
  const codes = [problem?.code ?? null, ...faults.map(({ code }) => code)];
  const actions = [...new Set(codes.map((code) => (code ? ACTIONS[code] : undefined)))].filter((each) => !!each);
  return (
    <>
      <div role="alert">
        {problem && <p class="problem">{problemSentence(problem)}</p>}
        {faults.map((fault) => (
          <p key={fault.code} class="problem">
            {faultSentence(fault)}
          </p>
        ))}
      </div>
      {problem && retryTime && <p class="hint">{t('sync.retry', [formatMoment(retryTime)])}</p>}
      {actions.map((Action, index) => (
        <Action key={index} account={account} isBusy={isBusy} onCall={onCall} />
      ))}
    </>
  );
}

/** What helps against each error; where there is nothing, its sentence says what to do, or it passes. */
const ACTIONS: Readonly<Partial<Record<ErrorCode, (props: SyncTroubleProps) => preact.JSX.Element>>> = {
  'sync-permission': Allow,
  'sync-auth': SignIn,
  'sync-forbidden': Retry,
  'sync-redirect': Retry,
  'sync-address': Retry,
  'sync-http': Retry,
  'sync-no-bucket': Retry,
  'sync-quota': Retry,
  'sync-wiped': Upload,
  'sync-corrupt': Upload,
  'sync-needs-passphrase': Passphrase,
  'sync-wrong-passphrase': Passphrase,
};

function Allow({ account, isBusy, onCall }: SyncTroubleProps) {
  const { remote, settings, host } = account;
  const allow = async () => {
    if (await askToReach(hostPattern(remoteKind(remote).addressOf(settings)))) onCall('syncNow');
  };
  return (
    <button type="button" class="primary" disabled={isBusy} onClick={() => void allow()}>
      {t('sync.allow', [host])}
    </button>
  );
}

function SignIn({ account }: SyncTroubleProps) {
  return <SignInAgain account={account} />;
}

function Retry({ isBusy, onCall }: SyncTroubleProps) {
  return (
    <button type="button" disabled={isBusy} onClick={() => onCall('syncNow')}>
      {t('sync.tryAgain')}
    </button>
  );
}

function Upload({ isBusy, onCall }: SyncTroubleProps) {
  return (
    <button type="button" class="primary" disabled={isBusy} onClick={() => onCall('uploadAgain')}>
      {t('sync.uploadAgain')}
    </button>
  );
}

function Passphrase() {
  return <Unlock />;
}
