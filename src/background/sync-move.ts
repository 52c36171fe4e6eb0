import { ClipperError } from '../clip/errors';
import type { RemoteEntered } from '../messages';
import { hostPattern } from '../sync/remotes/address';
import { remoteKind } from '../sync/remotes/remotes';
import { holdsLibrary, isWholeLog } from '../sync/same-library';
import type { SyncAccount } from '../sync/sync-account';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';
import { tried } from './sync-test-remote';
import { withAccount, withoutProblem } from './sync-with-account';

/**
 * Keeps another address, folder or account for the library, once it was tried and the library was found there, and syncs.
 *
 * @throws ClipperError `sync-other-library` when it was not, and other `sync-…` codes; then nothing has changed.
 */
export async function moveSync(entered: RemoteEntered, runner: SyncRunner, steps: SyncSteps): Promise<void> {
  await runner.between((signal) => withAccount(steps, (account) => move({ entered, account, signal }, steps)));
  void runner.run('person');
}

interface Move {
  readonly entered: RemoteEntered;
  readonly account: SyncAccount;
  readonly signal: AbortSignal;
}

async function move({ entered, account, signal }: Move, steps: SyncSteps): Promise<void> {
  const { store, accounts, rights } = steps;
  const remote = steps.open(entered);
  const { vault } = await tried(entered, signal, steps);
  const place = { remote, store, signal };
  if (!(await holdsLibrary(vault, place))) throw otherLibrary(remote.host, steps);
  // The files may have been copied before the last ones were sent.
  if (!(await isWholeLog(place))) await store.sendAllAgain();
  const { settings, remote: kind } = entered;
  await accounts.change({ remote: kind, settings, host: remote.host, health: withoutProblem(account) });
  if (patternOf(account) !== patternOf(entered)) await rights.giveBack(account);
}

function otherLibrary(host: string, { tell }: SyncSteps): ClipperError {
  const code = 'sync-other-library';
  tell({ kind: 'check', step: 'vault', code });
  return new ClipperError(code, 'What is there is not what was synced', { details: { host } });
}

function patternOf({ remote, settings }: RemoteEntered): string {
  return hostPattern(remoteKind(remote).addressOf(settings));
}
