import { ClipperError } from '../../clip/errors';
import type { Bytes } from '../../clip/bytes';
import { type LogName, LOG, parseLogName } from '../files/names';
import type { Entry, Segment } from '../files/segment';
import type { RemoteFile } from '../remote';
import { join } from '../merge/document';
import { AT_ONCE, received } from './absorb';
import { classOf, listedAs, noteFault, resting } from './faults';
import { noteBrowser } from './note-browser';
import type { Run } from './run';

/** Far above any file of the log. */
const MAX_BYTES = 64_000_000;

/** A file of the log with what its name tells. */
export interface LogFile extends RemoteFile, LogName {}

/**
 * The files of the log; what has another name is none of ours.
 *
 * @throws ClipperError `sync-wiped` when there were some and now there are none, which never happens by itself.
 */
export async function listLog({ remote, store, signal }: Run): Promise<readonly LogFile[]> {
  const listed = ours(await remote.list(LOG, signal));
  const wasSynced = (await store.seen()).length > 0;
  if (listed.length > 0 || !wasSynced) return listed;
  // Some servers list what was there a while ago.
  const again = ours(await remote.list(LOG, signal));
  if (again.length === 0) throw new ClipperError('sync-wiped', 'The folder was synced before and has no log now');
  return again;
}

/** Joins the documents of all files that are new here. One that cannot be read never stops the others. */
export async function pull(run: Run, log: readonly LogFile[]): Promise<void> {
  const { store, onProgress, tally } = run;
  const unread = await unreadIn(run, log);
  await forgetFaults(run, log);
  const rests = await resting(run, new Map(unread.map((file) => [`${LOG}/${file.name}`, listedAs(file)])));
  const due = unread.filter(({ name }) => !rests.has(`${LOG}/${name}`));
  let failures = 0;
  for (const [done, file] of due.entries()) {
    run.signal.throwIfAborted();
    onProgress({ step: 'receive', done, total: due.length });
    try {
      const ids = await receive(run, file);
      failures = 0;
      if (!ids) continue;
      await store.addSeen({ name: file.name, ids });
      await store.clearFaults([`${LOG}/${file.name}`]);
    } catch (error) {
      if (!(error instanceof ClipperError)) throw error;
      const isPassing = classOf(error) === 'transient';
      if (!isPassing && !isOfFile(error)) throw error;
      const fault = { path: `${LOG}/${file.name}`, code: error.code, listed: listedAs(file) };
      if (!isPassing) await noteFault(run, fault);
      if (!isPassing) continue;
      tally.passing = error;
      // One file that the server cannot give is that file's fault; two in a row are the server's.
      if (++failures > 1) throw error;
    }
  }
}

/** The files that are neither in the documents here nor made of them. */
export async function unreadIn({ store }: Pick<Run, 'store'>, log: readonly LogFile[]): Promise<readonly LogFile[]> {
  const sent = (await store.outbox()).map(({ name }) => name);
  const known = new Set([...(await store.seen()), ...sent]);
  return log.filter(({ name }) => !known.has(name));
}

/** Nothing is wrong any more with a file that is not there any more. */
async function forgetFaults({ store }: Run, log: readonly LogFile[]): Promise<void> {
  const there = [...log, ...(await store.outbox())].map(({ name }) => `${LOG}/${name}`);
  const known = (await store.faults()).map(({ path }) => path).filter((path) => path.startsWith(`${LOG}/`));
  await store.clearFaults(known.filter((path) => !there.includes(path)));
}

function ours(listed: readonly RemoteFile[]): readonly LogFile[] {
  return listed.flatMap((file) => {
    const named = parseLogName(file.name);
    return named ? [{ ...file, ...named }] : [];
  });
}

/** A file whose key is not there is read later; the others go on. */
function isOfFile(error: ClipperError): boolean {
  return classOf(error) === 'file' || error.code === 'sync-needs-passphrase';
}

/** The ids of the documents in a file, which are in ours then; null when it was replaced by another meanwhile. */
async function receive(run: Run, file: LogFile): Promise<readonly string[] | null> {
  if (file.sizeBytes > MAX_BYTES) throw new ClipperError('sync-foreign', `${file.sizeBytes} bytes`);
  const bytes = await run.remote.get(`${LOG}/${file.name}`, run.signal);
  if (!bytes) return null;
  const segment = await opened(run, file, bytes);
  const { entries } = segment;
  let changes = 0;
  for (let i = 0; i < entries.length; i += AT_ONCE) {
    run.signal.throwIfAborted();
    changes += await joinAll(run, entries.slice(i, i + AT_ONCE));
  }
  await noteBrowser(run, { segment, changes, modifiedTime: file.modifiedTime });
  run.tally.received += entries.length;
  // Not done with, or it would be deleted once a checkpoint has what could be read of it.
  if (!segment.isAll) throw new ClipperError('sync-newer', 'There are documents of another kind in it');
  return [...new Set(entries.map(({ id }) => id))];
}

async function opened({ parts, keys }: Run, { kind, hash }: LogName, bytes: Bytes): Promise<Segment> {
  const isWhole = await parts.naming.isNamedFor(hash, bytes);
  // Half an upload, half a download, a page of the hotel's network: it will be whole another time.
  if (!isWhole) throw new ClipperError('sync-corrupt', 'It is not whole');
  return parts.open(kind, bytes, keys);
}

/** Joins what can be joined, and only then says that something cannot: the file is not done with. How many were new. */
async function joinAll({ store, random }: Run, entries: readonly Entry[]): Promise<number> {
  const incoming = Map.groupBy(entries, ({ id }) => id);
  const bad: unknown[] = [];
  const changed = new Set<string>();
  await store.change([...incoming.keys()], (kept) => {
    try {
      const states = (incoming.get(kept.id) ?? []).map(({ state }) => state);
      const joined = received(
        kept,
        states.reduce((a, b) => join(a, b)),
        random,
      );
      if (joined) changed.add(kept.id);
      return joined;
    } catch (error) {
      bad.push(error);
      return null;
    }
  });
  if (bad.length > 0) throw bad[0];
  return changed.size;
}
