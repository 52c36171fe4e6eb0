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
import { memoryRemote } from './memory-remote';
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
  const world = new World(history, parts, history.seed % 2 === 0 ? [] : [await KEY]);
  for (const action of history.actions) await world.act(action);
  await world.heal();
  await world.check();
  return world.happened;
}

class World {
  readonly happened: Happened = { syncs: 0, failed: 0, replacedFiles: 0, collectedPacks: 0 };
  private readonly random: Random;
  private readonly disks: MemoryDisk[];
  private readonly saved: MemoryDisk[];
  private readonly remote = memoryRemote(() => new Date(this.serverMs));
  private readonly everything = new Map<string, DocumentState>();
  private readonly texts = new Set<string>();
  private readonly joined = new WeakSet<DocumentState>();
  private serverMs = Date.parse('2026-01-01T00:00:00.000Z');
  private isFaulty = true;
  private steps = 0;
  private captures = 0;

  constructor(
    private readonly history: History,
    private readonly parts: SyncParts,
    keys: KeyRing,
  ) {
    this.random = seededRandom(history.seed);
    this.disks = Array.from({ length: DEVICES }, (_, i) => {
      const disk = memoryDisk(`device0${i}`);
      disk.state = { ...disk.state, targetBytes: 16_000 };
      disk.keys = keys;
      return disk;
    });
    this.saved = this.disks.map(copyOf);
  }

  async act(action: Action): Promise<void> {
    const { name, device, clip, value } = action;
    this.serverMs += 1_000;
    if (name === 'sync') await this.sync(device);
    else if (name === 'wait') this.serverMs += (value + 1) * 12 * DAY_MS;
    else if (name === 'rollback') await this.replace(device, this.saved[device]);
    else if (name === 'clone') await this.replace(clip % DEVICES, this.disks[device]);
    else await this.edit(action);
    if (name === 'clip' && clip === 0) this.saved[device] = copyOf(this.disk(device));
    this.remember();
  }

  /** What the person of a device does. */
  private async edit({ name, device, clip, value }: Action): Promise<void> {
    const disk = this.disk(device);
    const now = this.now(device);
    const id = aHash(`clip${clip}`).slice(0, 32);
    const row = disk.rows.get(id);
    if (name === 'choose') return choose(disk, { template: `template${value}` }, now);
    if (name === 'clip') return this.clip(disk, id, now);
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

  private async clip(disk: MemoryDisk, id: string, now: Date): Promise<void> {
    const time = now.toISOString();
    const text = new TextEncoder().encode(`Text ${this.captures++} `.repeat(10));
    const body = await sha256(text);
    disk.blobs.set(bodyBlobId(body), text);
    this.texts.add(body);
    const earlier = disk.rows.get(id) ?? aClip({ id, clippedTime: time, revisions: [] });
    const revision = aRevision({ capturedTime: time, body, fingerprint: body });
    const revisions = [...earlier.revisions, revision];
    edit(disk, { ...earlier, title: `Title of ${time}`, capturedTime: time, deletedTime: null, revisions }, now);
  }

  private async replace(device: number, by: MemoryDisk | undefined): Promise<void> {
    // What was not sent is lost with a profile: that is no fault of sync.
    await this.calmly(() => this.sync(device));
    this.remember();
    if (by) this.disks[device] = copyOf(by);
  }

  private async calmly(work: () => Promise<void>): Promise<void> {
    const { isFaulty } = this;
    this.isFaulty = false;
    await work();
    this.isFaulty = isFaulty;
  }

  private async sync(device: number): Promise<void> {
    const disk = this.disk(device);
    const start = this.steps;
    const next = (): FaultKind => {
      if (this.steps - start > 5_000) throw new Error('It does not come to an end');
      const { faults } = this.history;
      const fault = faults[this.steps++ % faults.length] ?? 'none';
      return this.isFaulty ? fault : 'none';
    };
    let hasActed = false;
    const person = () => {
      // Once, or it would never come to an end.
      if (hasActed) return;
      hasActed = true;
      const row = [...disk.rows.values()].find(({ deletedTime }) => deletedTime === null);
      if (row) edit(disk, { ...row, tags: [...row.tags, `meanwhile${this.steps}`].slice(-9) }, this.now(device));
    };
    this.happened.syncs++;
    const report = await sync(
      {
        remote: faultyRemote(this.remote, next),
        store: faultyStore(memorySyncStore(disk), next, person),
        signal: new AbortController().signal,
        now: () => this.now(device),
        app: '1.0.0',
        random: this.random,
        limits: { documents: 3, smallFiles: 2, smallPacks: 3 },
      },
      this.parts,
    ).catch((error: unknown): SyncReport | null => {
      if (error instanceof Crash) return null;
      throw error;
    });
    if (!report || report.error) this.happened.failed++;
    this.happened.replacedFiles += report?.replacedFiles ?? 0;
    this.happened.collectedPacks += report?.collectedPacks ?? 0;
    if (!this.isFaulty && report?.error) throw new Error('A run without faults failed', { cause: report.error });
  }

  async heal(): Promise<void> {
    // What could not be read for a while is tried once a day, packs are looked through once a week, and go after two months.
    for (const days of [8, 8, 35, 35, 8]) {
      this.serverMs += days * DAY_MS;
      for (let device = 0; device < DEVICES; device++) await this.calmly(() => this.sync(device));
      this.remember();
    }
  }

  async check(): Promise<void> {
    for (const [device, disk] of this.disks.entries()) {
      const left = [disk.edits.size, disk.outbox.size, disk.queued ? 1 : 0];
      for (const path of disk.faults.keys()) await this.checkDamaged(path);
      const dirty = [...disk.documents.values()].filter(({ version }) => version !== null).length;
      if ([...left, dirty].some(Boolean))
        throw new Error(`Device ${device} has something left: ${[...left, dirty].join()}`);
      for (const [id, state] of this.everything) {
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

  /** Only what is damaged on the remote itself, and was left there by a browser that stopped, may be a fault in the end. */
  private async checkDamaged(path: string): Promise<void> {
    const bytes = this.remote.files.get(path)?.bytes;
    const { hash = '' } = parseLogName(path.replace('log/', '')) ?? {};
    if (!bytes || (await shortHash(bytes)) === hash) throw new Error(`Nothing is wrong with ${path}`);
  }

  /** Takes note of all documents that there are: nothing in them may ever be lost. */
  private remember(): void {
    for (const [id, { state }] of this.disks.flatMap(({ documents }) => [...documents])) {
      if (this.joined.has(state)) continue;
      this.joined.add(state);
      const before = this.everything.get(id);
      this.everything.set(id, before ? join(before, state) : state);
    }
  }

  private disk(device: number): MemoryDisk {
    const disk = this.disks[device];
    if (!disk) throw new RangeError(`No device ${device}`);
    return disk;
  }

  private now(device: number): Date {
    return new Date(this.serverMs + (this.history.skews[device] ?? 0));
  }
}
