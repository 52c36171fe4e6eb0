import { isDeepStrictEqual } from 'node:util';
import { clipId } from '@/src/clip/hash';
import { newestRevision } from '@/src/clip/clip';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { ClipperError } from '@/src/clip/errors';
import { fromStored } from '@/src/store/stored-clip';
import { parseLogName, shortHash } from '@/src/sync/files/names';
import { type DocumentState, join } from '@/src/sync/merge/document';
import { contentOf } from '@/src/sync/merge/kept';
import { SETTINGS_ID, sharedOf } from '@/src/sync/merge/settings-document';
import type { Random } from '@/src/sync/random';
import { sync, type SyncReport } from '@/src/sync/sync';
import { anArticle } from '../../an-article';
import { Crash, type FaultKind, faultyRemote, faultyStore } from '../../sync/faulty';
import { type Action, DEVICES, type History } from '../../sync/history';
import { memoryRemote } from '../../sync/memory-remote';
import { seededRandom } from '../../sync/seeded';
import { type Dump, type SyncedLibrary, syncedLibrary } from './synced-library';

const DAY_MS = 86_400_000;
const PICTURE = 'https://cdn.example/quay.png';

/** What happened in a history, so that a test can tell that anything did. */
export interface Happened {
  syncs: number;
  failed: number;
  replacedFiles: number;
  fetchedBlobs: number;
  pictures: number;
}

/**
 * Lives through a history with libraries in databases, edited as people edit them, then lets all faults end.
 *
 * @throws Error unless all of them have then what all documents have together, with every text and picture, nothing is
 *   left to do, and no library holds anything that it should not.
 */
export async function live(history: History): Promise<Happened> {
  const world = new World(history);
  await world.begin();
  for (const action of history.actions) await world.act(action);
  await world.heal();
  await world.check();
  return world.happened;
}

class World {
  readonly happened: Happened = { syncs: 0, failed: 0, replacedFiles: 0, fetchedBlobs: 0, pictures: 0 };
  private readonly random: Random;
  private readonly libraries: readonly SyncedLibrary[];
  private readonly saved: Dump[] = [];
  private readonly remote = memoryRemote(() => new Date(this.serverMs));
  private readonly everything = new Map<string, DocumentState>();
  private readonly joined = new Set<string>();
  private serverMs = Date.parse('2026-01-01T00:00:00.000Z');
  private isFaulty = true;
  private steps = 0;
  private captures = 0;

  constructor(private readonly history: History) {
    this.random = seededRandom(history.seed);
    this.libraries = Array.from({ length: DEVICES }, (_, device) => syncedLibrary(() => this.now(device)));
  }

  async begin(): Promise<void> {
    for (const [i, library] of this.libraries.entries()) {
      // One had a library before it was synced.
      if (i === 1) await this.clip(i, 0);
      await library.begin({ device: `device0${i}`, targetBytes: 16_000 });
      this.saved.push(await library.dump());
    }
  }

  async act(action: Action): Promise<void> {
    const { name, device, clip, value } = action;
    this.serverMs += 1_000;
    if (name === 'sync') await this.sync(device);
    else if (name === 'wait') this.serverMs += (value + 1) * 12 * DAY_MS;
    else if (name === 'rollback') await this.replace(device, this.saved[device]);
    else if (name === 'clone') await this.replace(clip % DEVICES, await this.library(device).dump());
    else await this.edit(action);
    if (name === 'clip' && clip === 0) this.saved[device] = await this.library(device).dump();
  }

  /** What the person of a device does. */
  private async edit({ name, device, clip, value }: Action): Promise<void> {
    const { clips, accounts } = this.library(device);
    const now = this.now(device);
    if (name === 'clip') return this.clip(device, clip);
    if (name === 'choose') return accounts.editSettings({ ...sharedOf(DEFAULT_SETTINGS), template: `t${value}` }, now);
    const id = await clipId(addressOf(clip));
    const row = await this.row(device, id);
    if (!row) return;
    const tag = `tag${value}`;
    if (name === 'tag') await clips.setTags(id, [...row.tags, tag]);
    if (name === 'untag')
      await clips.setTags(
        id,
        row.tags.filter((each) => each !== tag),
      );
    if (name === 'retitle') await this.editText(device, id);
    if (name === 'trash') await clips.trash([id], now);
    if (name === 'restore') await clips.restore([id]);
    if (name === 'purge') await clips.purge([id]);
  }

  private async clip(device: number, clip: number): Promise<void> {
    const { clips, pictures } = this.library(device);
    const text = `Text ${this.captures++} `.repeat(10);
    const html = `<p>${text}</p><img src="${PICTURE}">`;
    const article = anArticle({ canonicalUrl: addressOf(clip), title: `Title ${this.captures}`, html, text });
    const saved = await clips.save(article, { now: this.now(device), wantsPictures: true });
    if (this.captures % 5 === 0) await clips.undoSave(saved, this.now(device));
    if (this.captures % 3 !== 0) return;
    const bytes = new TextEncoder().encode(`Picture ${this.captures}`);
    await pictures.keep({ body: newestRevision(saved.clip).body, src: PICTURE }, { mimeType: 'image/png', bytes });
    this.happened.pictures++;
  }

  private async editText(device: number, id: string): Promise<void> {
    const { clips } = this.library(device);
    const text = `Edited ${this.captures++}`;
    const row = await this.row(device, id);
    const opened = row && (await clips.read(id).catch(notHere));
    if (!opened) return;
    const options = { id, from: opened.body.hash, now: this.now(device) };
    await clips.edit({ html: `<p>${text}</p>`, text, wordCount: 2, changes: [] }, options);
  }

  private async row(device: number, id: string) {
    const row = await (await this.library(device).connection.open()).get('clips', id);
    return row && fromStored(row);
  }

  private async replace(device: number, by: Dump | undefined): Promise<void> {
    // What was not sent is lost with a profile: that is no fault of sync.
    const { isFaulty } = this;
    this.isFaulty = false;
    await this.sync(device);
    this.isFaulty = isFaulty;
    if (by) await this.library(device).load(by);
  }

  private async sync(device: number): Promise<void> {
    const { store } = this.library(device);
    const start = this.steps;
    const next = (): FaultKind => {
      if (this.steps - start > 5_000) throw new Error('It does not come to an end');
      const { faults } = this.history;
      const fault = faults[this.steps++ % faults.length] ?? 'none';
      return this.isFaulty ? fault : 'none';
    };
    const meanwhile: Promise<void>[] = [];
    // Once, or it would never come to an end.
    const person = () => void (meanwhile.length === 0 && meanwhile.push(this.tagAny(device)));
    this.happened.syncs++;
    const report = await sync({
      remote: faultyRemote(this.remote, next),
      store: faultyStore(store, next, person),
      signal: new AbortController().signal,
      now: () => this.now(device),
      app: '1.0.0',
      random: this.random,
      limits: { documents: 3, smallFiles: 2, quietFiles: 1, smallPacks: 3 },
    }).catch((error: unknown): SyncReport | null => {
      if (error instanceof Crash) return null;
      throw error;
    });
    await Promise.all(meanwhile);
    if (!report || report.error) this.happened.failed++;
    this.happened.replacedFiles += report?.replacedFiles ?? 0;
    this.happened.fetchedBlobs += report?.fetchedBlobs ?? 0;
    await this.remember(device);
    if (!this.isFaulty && report?.error) throw new Error('A run without faults failed', { cause: report.error });
  }

  private async tagAny(device: number): Promise<void> {
    const { clips } = this.library(device);
    const { clips: found } = await clips.find({ shelf: 'library', words: '' }, 1);
    for (const { id, tags } of found)
      await clips.setTags(id, [...tags, `meanwhile${this.steps}`].slice(-9)).catch(gone);
  }

  async heal(): Promise<void> {
    // What could not be read for a while is tried once a day, packs are looked through once a week, and go after two months.
    this.isFaulty = false;
    for (const days of [8, 8, 35, 35, 8]) {
      this.serverMs += days * DAY_MS;
      for (let device = 0; device < DEVICES; device++) await this.sync(device);
    }
  }

  async check(): Promise<void> {
    const kept = new Set<string>();
    for (const [device, library] of this.libraries.entries()) {
      const dump = await library.dump();
      await this.checkDone(device, dump);
      const rows = new Map((await library.rows('clips')).map((row) => [row.id, fromStored(row)]));
      for (const [id, state] of this.everything) {
        const { value } = contentOf(id, state);
        const has = id === SETTINGS_ID ? await library.accounts.settings() : (rows.get(id) ?? null);
        if (!isDeepStrictEqual(value, has)) {
          throw new Error(`Device ${device} differs in ${id}:\n${JSON.stringify(has)}\n${JSON.stringify(value)}`);
        }
      }
      await checkWhole(device, library);
      const bodies = await library.rows('pictures');
      kept.add(bodies.flatMap(({ hash, images }) => (images.length > 0 ? [hash] : [])).join(' '));
    }
    if (kept.size > 1) throw new Error(`Pictures differ:\n${[...kept].join('\n')}`);
  }

  private async checkDone(device: number, dump: Dump): Promise<void> {
    for (const { path } of await this.library(device).store.faults()) {
      // Only what is damaged on the remote itself, left there by a browser that stopped, may be a fault in the end.
      const bytes = this.remote.files.get(path)?.bytes;
      const { hash = '' } = parseLogName(path.replace('log/', '')) ?? {};
      if (!bytes || (await shortHash(bytes)) === hash) throw new Error(`Nothing is wrong with ${path}`);
    }
    const done = ['edits', 'dirty', 'outbox', 'queuedPacks', 'pendingBlobs', 'wantedBlobs', 'newPictures'];
    for (const name of done) {
      const rows = dump[name] ?? [];
      if (rows.length > 0) throw new Error(`Device ${device} has ${name} left: ${JSON.stringify(rows)}`);
    }
  }

  /** Takes note of all documents that there are: nothing in them may ever be lost. */
  private async remember(device: number): Promise<void> {
    for (const { id, state } of await this.library(device).rows('documents')) {
      const key = `${id} ${Buffer.from(state).toString('base64')}`;
      if (this.joined.has(key)) continue;
      this.joined.add(key);
      const before = this.everything.get(id);
      this.everything.set(id, before ? join(before, state) : state);
    }
  }

  private library(device: number): SyncedLibrary {
    const library = this.libraries[device];
    if (!library) throw new RangeError(`No device ${device}`);
    return library;
  }

  private now(device: number): Date {
    return new Date(this.serverMs + (this.history.skews[device] ?? 0));
  }
}

/** Holds a library to what must be true of any: nothing is missing in it, and nothing is left over. */
async function checkWhole(device: number, library: SyncedLibrary): Promise<void> {
  const { clips, bodies, terms, counts, images, pictures } = (await library.dump()) as Record<string, never[]>;
  const sorted = (ids: Iterable<string>) => [...new Set(ids)].toSorted();
  const idsOf = (rows: readonly { id: string }[] = []) => sorted(rows.map(({ id }) => id));
  const hashesOf = (rows: readonly { hash: string }[] = []) => sorted(rows.map(({ hash }) => hash));
  const flat = (rows: readonly Record<string, string[]>[] = [], name: string) =>
    sorted(rows.flatMap((row) => row[name] ?? []));
  const [count] = (counts ?? []) as { clips: number }[];
  const inLibrary = ((clips ?? []) as { deletedTime: string | null }[]).filter(
    ({ deletedTime }) => deletedTime === null,
  );
  const pairs = {
    bodies: [hashesOf(bodies), flat(clips, 'bodies')],
    terms: [idsOf(terms), idsOf(clips)],
    images: [hashesOf(images), flat(pictures, 'images')],
    count: [count?.clips ?? 0, inLibrary.length],
  };
  for (const [name, [has, should]] of Object.entries(pairs)) {
    if (!isDeepStrictEqual(has, should))
      throw new Error(`Device ${device}: ${name} are ${String(has)}, not ${String(should)}`);
  }
}

function addressOf(clip: number): string {
  return `https://news.example/story-${clip}`;
}

function notHere(error: unknown): null {
  if (error instanceof ClipperError && error.code === 'body-pending') return null;
  throw error;
}

function gone(error: unknown): void {
  if (!(error instanceof ClipperError) || error.code !== 'clip-gone') throw error;
}
