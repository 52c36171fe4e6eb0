import type { RemoteSettings } from '../sync/remotes/remote-kind';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';
import { withAccount, withoutProblem } from './sync-with-account';

/**
 * Keeps another user name and password for the remote, once it has taken them, and syncs.
 *
 * @throws ClipperError `sync-auth` when it does not, and other `sync-…` codes.
 */
export async function signInAgain(settings: RemoteSettings, runner: SyncRunner, steps: SyncSteps): Promise<void> {
  await runner.between(async (signal) => {
    await withAccount(steps, async (account) => {
      const entered = { remote: account.remote, settings: { ...account.settings, ...settings } };
      await steps.open(entered).list('log', signal);
      await steps.accounts.change({ settings: entered.settings, health: withoutProblem(account) });
    });
  });
  void runner.run('person');
}
