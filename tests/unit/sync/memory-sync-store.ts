import type { Clip } from '@/src/clip/clip';
import { SETTINGS_ID, type SharedSettings } from '@/src/sync/merge/settings-document';
import type { SyncStore } from '@/src/sync/sync-store';
import type { ChangedDocument } from '@/src/sync/sync-records';
import { blobsOf, checkBlob, editOf, hasPlace, knownPacks, type MemoryDisk, memoryDisk } from './memory-browser';

/** What a browser keeps of sync, on a disk in memory. Each method is one step: a test may stop it between any two. */
export function memorySyncStore(disk: MemoryDisk): SyncStore {
  return {
    state: async () => disk.state,
    async setState(changed) {
      disk.state = { ...disk.state, ...changed };
    },
    keys: async () => disk.keys,
    async setKeys(keys) {
      disk.keys = keys;
    },
    editedIds: async (limit) => [...disk.edits.keys()].slice(0, limit),
    async change(ids, change, then) {
      const changes = ids.map((id) => {
        const state = disk.documents.get(id)?.state ?? null;
        return [id, change({ id, state, edit: editOf(disk, id) })] as const;
      });
      for (const [id, changed] of changes) if (changed) put(disk, id, changed);
      if (then?.seen) disk.seen.set(then.seen.name, then.seen.ids);
      if (!then?.sentPack) return;
      disk.sent.set(then.sentPack.path, then.sentPack);
      // The same blobs may make the same pack again.
      disk.unplaced.delete(then.sentPack.path);
      disk.queued = null;
    },
    documents: async (ids) =>
      ids.flatMap((id) => {
        const document = disk.documents.get(id);
        return document ? [{ id, state: document.state, version: document.version }] : [];
      }),
    dirty: async () =>
      [...disk.documents].flatMap(([id, { state, version }]) =>
        version === null ? [] : [{ id, version, sizeBytes: state.length }],
      ),
    async sendAllAgain() {
      for (const [id, document] of disk.documents) disk.documents.set(id, { ...document, version: ++disk.versions });
      for (const id of disk.rows.keys()) {
        if (!disk.documents.has(id)) disk.edits.set(id, new Date(0).toISOString());
      }
      for (const { path } of knownPacks(disk)) disk.unplaced.add(path);
    },
    seen: async () => [...disk.seen.keys()],
    idsIn: async (names) => [...new Set(names.flatMap((name) => disk.seen.get(name) ?? []))],
    async addSeen({ name, ids }) {
      disk.seen.set(name, ids);
    },
    async forgetSeen(names) {
      for (const name of names) disk.seen.delete(name);
    },
    outbox: async () => [...disk.outbox.values()],
    async putOutbox(file) {
      disk.outbox.set(file.name, file);
    },
    async confirm(name) {
      const file = disk.outbox.get(name);
      disk.outbox.delete(name);
      disk.seen.set(name, file?.documents.map(({ id }) => id) ?? []);
      for (const { id, version } of file?.documents ?? []) {
        const document = disk.documents.get(id);
        if (document?.version === version) disk.documents.set(id, { ...document, version: null });
      }
    },
    async dropOutbox(name) {
      disk.outbox.delete(name);
    },
    async pendingBlobs(maxBytes, except) {
      const documents = new Map<string, string[]>();
      for (const id of disk.rows.keys()) {
        for (const blob of blobsOf(disk, id)) {
          if (!disk.blobs.has(blob) || except.has(blob) || hasPlace(disk, id, blob)) continue;
          documents.set(blob, [...(documents.get(blob) ?? []), id]);
        }
      }
      const pending = [];
      let size = 0;
      for (const [id, ids] of documents) {
        const bytes = disk.blobs.get(id) ?? new Uint8Array();
        size += bytes.length;
        if (size > maxBytes && pending.length > 0) break;
        pending.push({ id, documents: ids, bytes });
      }
      return pending;
    },
    queuedPack: async () => disk.queued,
    async queuePack(pack) {
      disk.queued = pack;
    },
    async dropQueuedPack() {
      disk.queued = null;
    },
    sentPacks: async () => [...disk.sent.values()],
    async confirmPacks(paths) {
      for (const path of paths) disk.sent.delete(path);
    },
    async unplace(paths) {
      for (const path of paths) disk.unplaced.add(path);
    },
    packs: async () => knownPacks(disk),
    async wantedBlobs(limit, except) {
      const places = new Map<string, ReturnType<typeof placesIn>>();
      for (const id of disk.rows.keys()) {
        for (const blob of blobsOf(disk, id)) {
          if (disk.blobs.has(blob) || except.has(blob)) continue;
          const known = placesIn(disk, id, blob);
          if (known.length > 0) places.set(blob, [...(places.get(blob) ?? []), ...known]);
        }
      }
      return [...places].slice(0, limit).map(([id, at]) => ({ id, places: at }));
    },
    async keepBlob(id, bytes) {
      await checkBlob(id, bytes);
      disk.blobs.set(id, bytes);
    },
    faults: async () => [...disk.faults.values()],
    async putFault(fault) {
      disk.faults.set(fault.path, fault);
    },
    async clearFaults(paths) {
      for (const path of paths) disk.faults.delete(path);
    },
    async clear() {
      const { rows, settings, blobs } = disk;
      Object.assign(disk, memoryDisk(disk.state.device), { rows, settings, blobs });
    },
  };
}

function placesIn(disk: MemoryDisk, id: string, blob: string) {
  const places = disk.documents.get(id)?.places ?? [];
  return places.filter((each) => each.blob === blob).map(({ place }) => place);
}

function put(disk: MemoryDisk, id: string, { state, value, isGone, places, isDirty }: ChangedDocument): void {
  const version = isDirty ? ++disk.versions : (disk.documents.get(id)?.version ?? null);
  disk.documents.set(id, { state, places, isGone, version });
  disk.edits.delete(id);
  if (id === SETTINGS_ID) disk.settings = (value as SharedSettings | null) ?? disk.settings;
  else if (value) disk.rows.set(id, value as Clip);
  else if (isGone) disk.rows.delete(id);
}
