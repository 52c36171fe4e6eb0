import { changePassphrase as rewrap } from '../sync/keys/vault';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';
import { withAccount } from './sync-with-account';

export interface PassphraseChange {
  readonly before: string;
  readonly after: string;
}

/**
 * Has the keys of the remote open with another passphrase. Browsers that have them go on without being asked.
 *
 * @throws ClipperError `sync-wrong-passphrase` when the one before opens none, and other `sync-…` codes.
 */
export function changePassphrase(change: PassphraseChange, runner: SyncRunner, steps: SyncSteps): Promise<void> {
  return runner.between((signal) =>
    withAccount(steps, async (account) => {
      const { random, store } = steps;
      // The keys are the same, and are here: only what is put back into an emptied folder is another.
      const { files } = await rewrap({ remote: steps.open(account), random, signal }, change);
      await store.setState({ vault: files });
    }),
  );
}
