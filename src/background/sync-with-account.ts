import type { SyncAccount, SyncHealth } from '../sync/sync-account';
import type { SyncSteps } from './sync-steps';

/** Does something with the account; nothing when another page has disconnected it meanwhile. */
export async function withAccount(
  { accounts }: Pick<SyncSteps, 'accounts'>,
  work: (account: SyncAccount) => Promise<void>,
): Promise<void> {
  const account = await accounts.account();
  if (account) await work(account);
}

/** How an account stands once the person has done something about what was wrong. */
export function withoutProblem({ health }: SyncAccount): SyncHealth {
  return { ...health, problem: null, failures: 0, retryTime: null };
}
