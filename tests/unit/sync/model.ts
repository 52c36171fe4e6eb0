import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '@/src/clip/hash';
import { newestRevision } from '@/src/clip/clip';
import { SYNC_PARTS, type SyncParts } from '@/src/sync/engine/parts';
import { parseLogName, shortHash } from '@/src/sync/files/names';
import type { KeyRing } from '@/src/sync/files/envelope';
import { importKey } from '@/src/sync/keys/key-file';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { type DocumentState, join } from '@/src/sync/merge/document';
import { contentOf } from '@/src/sync/merge/kept';
import { SETTINGS_ID } from '@/src/sync/merge/settings-document';
import type { Random } from '@/src/sync/random';
import { sync, type SyncReport } from '@/src/sync/sync';
import { aClip, aHash, aRevision } from './a-clip';
import { Crash, type FaultKind, faultyRemote, faultyStore } from './faulty';
import { type Action, CLIPS, DEVICES, type History } from './history';
import { choose, copyOf, edit, type MemoryDisk, memoryDisk, purge } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';
import { seededRandom } from './seeded';

const DAY_MS = 86_400_000;
const KEY = importKey({ id: '00000000000000aa', bytes: new Uint8Array(32) });

/** What happened in a history, so that a test can tell that anything did. */
export interface Happened {
  syncs: number;
  failed: number;
  replacedFiles: number;
  collectedPacks: number;
}

/**
 * Lives through a history, then lets all faults end and every browser sync some more times.
 *
 * @throws Error unless all browsers have then what all documents that there ever were have together, with every text,
 *   and nothing is left to be sent.
 */
export async function live(history: History, parts: SyncParts = SYNC_PARTS): Promise<Happened> {
  // Every other history is lived through encrypted.
  const world = newWorld(history, parts, history.seed % 2 === 0 ? [] : [await KEY]);
  for (const action of history.actions) await act(world, action);
  await heal(world);
  await check(world);
  return world.happened;
}

/** Four browsers, the remote they share, and what is remembered of them. */
interface World {
  readonly history: History;
  readonly parts: SyncParts;
  readonly happened: Happened;
  readonly random: Random;
  readonly disks: MemoryDisk[];
  readonly saved: MemoryDisk[];
  readonly remote: MemoryRemote;
  /** All documents that there ever were, joined. */
  readonly everything: Map<string, DocumentState>;
  readonly joined: WeakSet<DocumentState>;
  serverMs: number;
  isFaulty: boolean;
  steps: number;
  captures: number;
}

function newWorld(history: History, parts: SyncParts, keys: KeyRing): World {
  const disks = Array.from({ length: DEVICES }, (_, i) => {
    const disk = memoryDisk(`device0${i}`);
    return { ...disk, keys, state: { ...disk.state, targetBytes: 16_000 } };
  });
  const world: World = {
    history,
    parts,
    happened: { syncs: 0, failed: 0, replacedFiles: 0, collectedPacks: 0 },
    random: seededRandom(history.seed),
    disks,
    saved: disks.map(copyOf),
    remote: memoryRemote(() => new Date(world.serverMs)),
    everything: new Map(),
    joined: new WeakSet(),
    serverMs: Date.parse('2026-01-01T00:00:00.000Z'),
    isFaulty: true,
    steps: 0,
    captures: 0,
  };
  return world;
}

async function act(world: World, action: Action): Promise<void> {
  const { name, device, clip, value } = action;
  world.serverMs += 1_000;
  if (name === 'sync') await runSync(world, device);
  else if (name === 'wait') world.serverMs += (value + 1) * 12 * DAY_MS;
  else if (name === 'rollback') await replaceDisk(world, device, world.saved[device]);
  else if (name === 'clone') await replaceDisk(world, clip % DEVICES, world.disks[device]);
  else await doEdit(world, action);
  if (name === 'clip' && clip === 0) world.saved[device] = copyOf(diskOf(world, device));
  remember(world);
}

/** What the person of a device does. */
async function doEdit(world: World, { name, device, clip, value }: Action): Promise<void> {
  const disk = diskOf(world, device);
  const now = timeAt(world, device);
  const id = aHash(`clip${clip}`).slice(0, 32);
  const row = disk.rows.get(id);
  if (name === 'choose') return choose(disk, { template: `template${value}` }, now);
  if (name === 'clip') return doClip(world, id, { disk, now });
  if (!row) return;
  const tag = `tag${value}`;
  const time = now.toISOString();
  if (name === 'tag' && !row.tags.includes(tag)) edit(disk, { ...row, tags: [...row.tags, tag] }, now);
  if (name === 'untag') edit(disk, { ...row, tags: row.tags.filter((each) => each !== tag) }, now);
  if (name === 'retitle') edit(disk, { ...row, title: `Title ${value} ${time}` }, now);
  if (name === 'trash') edit(disk, { ...row, deletedTime: time }, now);
  if (name === 'restore') edit(disk, { ...row, deletedTime: null }, now);
  if (name === 'purge' && row.deletedTime !== null) purge(disk, id, now);
}

async function doClip(world: World, id: string, { disk, now }: { disk: MemoryDisk; now: Date }): Promise<void> {
  const time = now.toISOString();
  const text = new TextEncoder().encode(`Text ${world.captures++} `.repeat(10));
  const body = await sha256(text);
  disk.blobs.set(bodyBlobId(body), text);
  const earlier = disk.rows.get(id) ?? aClip({ id, clippedTime: time, revisions: [] });
  const revision = aRevision({ capturedTime: time, body, fingerprint: body });
  const revisions = [...earlier.revisions, revision];
  edit(disk, { ...earlier, title: `Title of ${time}`, capturedTime: time, deletedTime: null, revisions }, now);
}

async function replaceDisk(world: World, device: number, by: MemoryDisk | undefined): Promise<void> {
  // What was not sent is lost with a profile: that is no fault of sync.
  await calmly(world, () => runSync(world, device));
  remember(world);
  if (by) world.disks[device] = copyOf(by);
}

async function calmly(world: World, work: () => Promise<void>): Promise<void> {
  const { isFaulty } = world;
  world.isFaulty = false;
  await work();
  world.isFaulty = isFaulty;
}

async function runSync(world: World, device: number): Promise<void> {
  const disk = diskOf(world, device);
  const start = world.steps;
  const next = (): FaultKind => {
    if (world.steps - start > 5_000) throw new Error('It does not come to an end');
    const { faults } = world.history;
    const fault = faults[world.steps++ % faults.length] ?? 'none';
    return world.isFaulty ? fault : 'none';
  };
  let hasActed = false;
  const person = () => {
    // Once, or it would never come to an end.
    if (hasActed) return;
    hasActed = true;
    const row = [...disk.rows.values()].find(({ deletedTime }) => deletedTime === null);
    if (row) edit(disk, { ...row, tags: [...row.tags, `meanwhile${world.steps}`].slice(-9) }, timeAt(world, device));
  };
  world.happened.syncs++;
  const report = await sync(
    {
      remote: faultyRemote(world.remote, next),
      store: faultyStore(memorySyncStore(disk), next, person),
      signal: new AbortController().signal,
      now: () => timeAt(world, device),
      app: '1.0.0',
      random: world.random,
      limits: { documents: 3, smallFiles: 2, quietFiles: 1, smallPacks: 3 },
    },
    world.parts,
  ).catch((error: unknown): SyncReport | null => {
    if (error instanceof Crash) return null;
    throw error;
  });
  if (!report || report.error) world.happened.failed++;
  world.happened.replacedFiles += report?.replacedFiles ?? 0;
  world.happened.collectedPacks += report?.collectedPacks ?? 0;
  if (!world.isFaulty && report?.error) throw new Error('A run without faults failed', { cause: report.error });
}

async function heal(world: World): Promise<void> {
  // What could not be read for a while is tried once a day, packs are looked through once a week, and go after two months.
  for (const days of [8, 8, 35, 35, 8]) {
    world.serverMs += days * DAY_MS;
    for (let device = 0; device < DEVICES; device++) await calmly(world, () => runSync(world, device));
    remember(world);
  }
}

async function check(world: World): Promise<void> {
  for (const [device, disk] of world.disks.entries()) {
    const left = [disk.edits.size, disk.outbox.size, disk.queued ? 1 : 0];
    for (const path of disk.faults.keys()) await checkDamaged(world, path);
    const dirty = [...disk.documents.values()].filter(({ version }) => version !== null).length;
    if ([...left, dirty].some(Boolean))
      throw new Error(`Device ${device} has something left: ${[...left, dirty].join()}`);
    for (const [id, state] of world.everything) {
      const { value } = contentOf(id, state);
      const has = id === SETTINGS_ID ? disk.settings : (disk.rows.get(id) ?? null);
      if (!isDeepStrictEqual(value, has)) {
        throw new Error(`Device ${device} differs in ${id}:\n${JSON.stringify(has)}\n${JSON.stringify(value)}`);
      }
    }
    const ids = Array.from({ length: CLIPS }, (_, i) => aHash(`clip${i}`).slice(0, 32));
    const rows = ids.flatMap((id) => disk.rows.get(id) ?? []);
    for (const { body } of rows.flatMap((row) => [...row.revisions, newestRevision(row)])) {
      if (!disk.blobs.has(bodyBlobId(body))) throw new Error(`Device ${device} has no text ${body}`);
    }
  }
}

/** Only what is damaged on the remote itself, and was left there by a profile that is no more, may be a fault in the end. */
async function checkDamaged(world: World, path: string): Promise<void> {
  const { actions } = world.history;
  const wereAllKept = actions.every(({ name }) => name !== 'rollback' && name !== 'clone');
  if (wereAllKept) throw new Error(`Nobody has sent ${path} again`);
  const bytes = world.remote.files.get(path)?.bytes;
  const { hash = '' } = parseLogName(path.replace('log/', '')) ?? {};
  if (!bytes || (await shortHash(bytes)) === hash) throw new Error(`Nothing is wrong with ${path}`);
}

/** Takes note of all documents that there are: nothing in them may ever be lost. */
function remember(world: World): void {
  for (const [id, { state }] of world.disks.flatMap(({ documents }) => [...documents])) {
    if (world.joined.has(state)) continue;
    world.joined.add(state);
    const before = world.everything.get(id);
    world.everything.set(id, before ? join(before, state) : state);
  }
}

function diskOf(world: World, device: number): MemoryDisk {
  const disk = world.disks[device];
  if (!disk) throw new RangeError(`No device ${device}`);
  return disk;
}

function timeAt(world: World, device: number): Date {
  return new Date(world.serverMs + (world.history.skews[device] ?? 0));
}
