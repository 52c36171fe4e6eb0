import { joinFolder } from '../sync/join-folder';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';
import { withAccount, withoutProblem } from './sync-with-account';

/**
 * Opens the keys of the remote with a passphrase, besides those that are open here, and syncs.
 *
 * @throws ClipperError `sync-wrong-passphrase`, and other `sync-…` codes.
 */
export async function unlockSync(passphrase: string, runner: SyncRunner, steps: SyncSteps): Promise<void> {
  await runner.between(async (signal) => {
    await withAccount(steps, async (account) => {
      const { store, random, accounts } = steps;
      await joinFolder({ remote: steps.open(account), store, random, signal }, passphrase);
      const isEncrypted = (await store.keys()).length > 0;
      await accounts.change({ isEncrypted, health: withoutProblem(account) });
    });
  });
  void runner.run('person');
}
