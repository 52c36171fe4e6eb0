import { ClipperError } from '../../clip/errors';
import { seal } from '../files/envelope';
import { LOG, type LogKind } from '../files/names';
import { encodeSegment, type Entry } from '../files/segment';
import type { DirtyDocument, OutboxFile } from '../sync-records';
import { smallerTarget } from './target';
import type { Run } from './run';

/** How many times smaller documents are, at least, when they are packed. */
const PACKED = 2;

/**
 * Sends the documents that have changed, whole, in as few files as there can be. True if anything was sent.
 *
 * The bytes are kept before they are sent: whatever happens then, the same bytes are sent again under the same name.
 */
export async function push(run: Run): Promise<boolean> {
  let isAnySent = false;
  for (const file of await run.store.outbox()) isAnySent = (await send(run, file)) || isAnySent;
  for (let file = await nextFile(run); file; file = await nextFile(run)) {
    await run.store.putOutbox(file);
    isAnySent = (await send(run, file)) || isAnySent;
  }
  return isAnySent;
}

/** A file of the log with these documents, under a name of this device. */
export async function makeFile(run: Run, kind: LogKind, entries: readonly Entry[]) {
  const { store, app, about, parts } = run;
  const { device } = await store.state();
  const sequence = await nextNumber(run, kind);
  const bytes = await seal(kind, encodeSegment({ device, app, about }, entries), run);
  return { bytes, name: await parts.naming.logName(kind, bytes, { device, sequence }) };
}

/**
 * The number in a file's name. That of a checkpoint is random: what others rely on already must not be written again,
 * not even by a copy of this profile, for that may destroy it.
 */
async function nextNumber({ store, random, about }: Run, kind: LogKind): Promise<number> {
  if (kind === 'checkpoint') return new DataView(random(4).buffer).getUint32(0);
  const { sequence } = await store.state();
  await store.setState({ sequence: sequence + 1, ...(about && { told: about }) });
  return sequence;
}

/** False if it was too large for the server: then it is taken apart. */
async function send(run: Run, { name, bytes, documents }: OutboxFile): Promise<boolean> {
  run.signal.throwIfAborted();
  try {
    await run.remote.put(`${LOG}/${name}`, bytes, run.signal);
  } catch (error) {
    if (!(error instanceof ClipperError) || error.code !== 'sync-too-large') throw error;
    // A document that is too large by itself would come back for ever.
    if (documents.length === 1) throw new ClipperError('sync-quota', error.message, { cause: error });
    await smallerTarget(run, bytes.length);
    await run.store.dropOutbox(name);
    return false;
  }
  // Those of a checkpoint that is sent again were sent before.
  run.tally.sent += documents.filter(({ version }) => version !== null).length;
  return true;
}

async function nextFile(run: Run): Promise<OutboxFile | null> {
  const { store } = run;
  const taken = await nextDocuments(run);
  if (taken.length === 0)
    return (await isUntold(run)) ? { ...(await makeFile(run, 'segment', [])), documents: [] } : null;
  const kept = await store.documents(taken.map(({ id }) => id));
  const documents = kept.flatMap(({ id, version }) => (version === null ? [] : [{ id, version }]));
  if (documents.length === 0) return null;
  return { ...(await makeFile(run, 'segment', kept)), documents };
}

/** Whether the others cannot read yet what this browser is called now. */
async function isUntold({ store, about }: Run): Promise<boolean> {
  const { told } = await store.state();
  return about !== undefined && JSON.stringify(told) !== JSON.stringify(about);
}

/** Documents that are in no file of the outbox as they are now. */
async function nextDocuments({ store, limits, onProgress }: Run): Promise<readonly DirtyDocument[]> {
  const sent = (await store.outbox()).flatMap(({ documents }) => documents);
  const versions = new Map(sent.map(({ id, version }) => [id, version]));
  const dirty = await store.dirty();
  const left = dirty.filter(({ id, version }) => versions.get(id) !== version);
  if (dirty.length > 0) onProgress({ step: 'send', done: dirty.length - left.length, total: dirty.length });
  const { targetBytes } = await store.state();
  let size = 0;
  const fitting = left
    .slice(0, limits.documents)
    .findIndex(({ sizeBytes }) => (size += sizeBytes) > targetBytes * PACKED);
  return left.slice(0, fitting === -1 ? limits.documents : Math.max(fitting, 1));
}
