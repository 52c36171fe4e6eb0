import type { RemoteEntered, RemoteFound } from '../messages';
import { type CheckedRemote, checkRemote } from '../sync/check-remote';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';

/**
 * Tries whether a remote will do, telling each step when it is done.
 *
 * @throws ClipperError of the step that failed.
 */
export function testRemote(entered: RemoteEntered, runner: SyncRunner, steps: SyncSteps): Promise<RemoteFound> {
  return runner.between(async (signal) => {
    const { vault, quota } = await tried(entered, signal, steps);
    return { vault: vault.kind, quota };
  });
}

/** What is found on a remote that will do. Tells each step; throws as `testRemote`. */
export async function tried(entered: RemoteEntered, signal: AbortSignal, steps: SyncSteps): Promise<CheckedRemote> {
  const { rights, random, tell, open } = steps;
  const isPermitted = () => rights.mayReach(entered);
  const checking = checkRemote({ remote: open(entered), isPermitted, random, signal });
  for (;;) {
    const next = await checking.next();
    if (next.done) return found(next.value);
    const { step, error } = next.value;
    tell({ kind: 'check', step, code: error?.code ?? null });
    if (error) throw error;
  }
}

function found(checked: CheckedRemote | null): CheckedRemote {
  if (!checked) throw new Error('A check ended with neither an error nor a vault');
  return checked;
}
