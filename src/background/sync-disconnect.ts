import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';

/** Disconnects from the remote without asking it: account, keys and password are gone, and the right to reach the host. */
export function disconnectSync(runner: SyncRunner, { accounts, rights }: SyncSteps): Promise<void> {
  return runner.between(async () => {
    const account = await accounts.account();
    await accounts.end();
    if (account) await rights.giveBack(account);
  });
}
