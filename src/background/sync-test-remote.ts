import type { RemoteEntered, RemoteFound } from '../messages';
import { checkRemote } from '../sync/check-remote';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';

/**
 * Tries whether a remote will do, telling each step when it is done.
 *
 * @throws ClipperError of the step that failed.
 */
export function testRemote(entered: RemoteEntered, runner: SyncRunner, steps: SyncSteps): Promise<RemoteFound> {
  return runner.between(async (signal) => {
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
  });
}

function found(checked: Awaited<ReturnType<ReturnType<typeof checkRemote>['next']>>['value']): RemoteFound {
  if (!checked || 'step' in checked) throw new Error('A check ended with neither an error nor a vault');
  return { vault: checked.vault.kind, quota: checked.quota };
}
