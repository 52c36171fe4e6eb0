import { sendAllAgain } from '../sync/send-all-again';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';
import { withAccount, withoutProblem } from './sync-with-account';

/**
 * Sends everything again, as into a folder that was emptied or damaged.
 *
 * @throws ClipperError `sync-…` codes.
 */
export async function uploadAgain(runner: SyncRunner, steps: SyncSteps): Promise<void> {
  await runner.between(async (signal) => {
    await withAccount(steps, async (account) => {
      const { store, now } = steps;
      await sendAllAgain({ store, remote: steps.open(account), signal, now });
      await steps.accounts.change({ health: withoutProblem(account) });
    });
  });
  void runner.run('person');
}
