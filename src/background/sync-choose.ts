import type { SyncChosen } from '../messages';
import type { SyncRunner } from './sync-runner';
import type { SyncSteps } from './sync-steps';

/** Keeps what the person has chosen about sync. A pause ends the run that is at work; its end begins one. */
export async function chooseSync(chosen: SyncChosen, runner: SyncRunner, { accounts, tell }: SyncSteps): Promise<void> {
  if (chosen.isPaused) return runner.between(() => accounts.change(chosen));
  await accounts.change(chosen);
  tell({ kind: 'account' });
  await runner.run(chosen.isPaused === false ? 'person' : 'opened');
}
