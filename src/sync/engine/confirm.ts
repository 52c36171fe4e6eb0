import { LOG } from '../files/names';
import { noteFault } from './faults';
import type { LogFile } from './pull';
import type { Run } from './run';

/** Says of the files that were sent which have arrived. */
export type Confirm = (run: Run, log: readonly LogFile[]) => Promise<void>;

/**
 * A file has arrived when the server lists it with its size, and not before: some say that they have stored what they
 * have not, or not all of it. The others stay in the outbox.
 */
export const confirmListed: Confirm = async (run, log) => {
  const { store } = run;
  for (const { name, bytes } of await store.outbox()) {
    const listed = log.find((file) => file.name === name);
    if (listed?.sizeBytes !== bytes.length) continue;
    await store.confirm(name);
    await store.clearFaults([`${LOG}/${name}`]);
  }
};

/** Notes which files have been sent and have not arrived. */
export async function noteUnconfirmed(run: Run): Promise<void> {
  for (const { name } of await run.store.outbox()) {
    await noteFault(run, { path: `${LOG}/${name}`, code: 'sync-unverified' });
  }
}
