import type { ChangedDocument, KeptDocument } from '../sync-records';
import { AT_ONCE, changedTo, withEdit } from './absorb';
import { type LogFile, unreadIn } from './pull';
import type { Run } from './run';

/**
 * Makes the documents of files dirty that were in the log and are there no more, unless a checkpoint has them: a folder
 * that was put back to what it was, or emptied and filled by another browser, has lost what only this one has.
 */
export async function resendLost(run: Run, log: readonly LogFile[]): Promise<void> {
  const { store, signal } = run;
  const listed = new Set(log.map(({ name }) => name));
  const lost = (await store.seen()).filter((name) => !listed.has(name));
  // What is not read yet may be the checkpoint.
  if (lost.length === 0 || (await unreadIn(run, log)).length > 0) return;
  const checkpoints = log.filter(({ kind }) => kind === 'checkpoint').map(({ name }) => name);
  const replaced = new Set(await store.idsIn(checkpoints));
  const ids = (await store.idsIn(lost)).filter((id) => !replaced.has(id));
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    signal.throwIfAborted();
    await store.change(ids.slice(i, i + AT_ONCE), (kept) => again(kept, run));
  }
  // A name is never used twice with other bytes, so what is forgotten and listed again is only read once more.
  await store.forgetSeen(lost);
}

function again(kept: KeptDocument, { random }: Run): ChangedDocument | null {
  const state = withEdit(kept, random);
  return state && changedTo(kept, state);
}
