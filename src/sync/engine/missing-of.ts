import type { SentPack } from '../sync-records';
import type { Run } from './run';

/** The packs of some that are not there. */
export async function missingOf(run: Run, packs: readonly SentPack[]): Promise<readonly SentPack[]> {
  const missing: SentPack[] = [];
  for (const pack of packs) if (!(await isThere(run, pack))) missing.push(pack);
  return missing;
}

/**
 * Whether a pack that is not listed as it was sent is there all the same, to its last byte: some servers list some
 * hundreds of files only, and say nothing of the others.
 */
async function isThere({ remote, signal }: Run, { path, sizeBytes }: SentPack): Promise<boolean> {
  const last = await remote.get(path, signal, { start: sizeBytes - 1, end: sizeBytes });
  return last?.length === 1;
}
