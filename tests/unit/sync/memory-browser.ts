import type { Clip } from '@/src/clip/clip';
import { ClipperError } from '@/src/clip/errors';
import { sha256 } from '@/src/clip/hash';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { TARGET_BYTES } from '@/src/sync/engine/target';
import { bodyBlobId, parseBlobId } from '@/src/sync/files/blob-id';
import type { Bytes } from '@/src/clip/bytes';
import type { KeyRing } from '@/src/sync/files/envelope';
import type { DocumentState } from '@/src/sync/merge/document';
import type { PlacedBlob } from '@/src/sync/merge/places';
import { SETTINGS_ID, type SharedSettings, sharedOf } from '@/src/sync/merge/settings-document';
import type {
  Fault,
  KnownPack,
  OutboxFile,
  PersonsEdit,
  QueuedPack,
  SentPack,
  SyncState,
} from '@/src/sync/sync-records';

export interface MemoryDocument {
  readonly state: DocumentState;
  readonly version: number | null;
  readonly places: readonly PlacedBlob[];
  readonly isGone: boolean;
}

/** All that a browser keeps, on its disk: a copy of it is a profile that was copied. */
export interface MemoryDisk {
  state: SyncState;
  keys: KeyRing;
  rows: Map<string, Clip>;
  settings: SharedSettings;
  /** When a person changed what is not in the documents yet. */
  edits: Map<string, string>;
  documents: Map<string, MemoryDocument>;
  blobs: Map<string, Bytes>;
  unplaced: Set<string>;
  seen: Map<string, readonly string[]>;
  outbox: Map<string, OutboxFile>;
  queued: QueuedPack | null;
  sent: Map<string, SentPack>;
  faults: Map<string, Fault>;
  versions: number;
}

export function memoryDisk(device: string): MemoryDisk {
  const state: SyncState = {
    device,
    sequence: 0,
    targetBytes: TARGET_BYTES,
    packFolders: [],
    unreferenced: {},
    tidiedTime: null,
    vault: [],
  };
  return {
    state,
    keys: [],
    rows: new Map(),
    settings: sharedOf(DEFAULT_SETTINGS),
    edits: new Map(),
    documents: new Map(),
    blobs: new Map(),
    unplaced: new Set(),
    seen: new Map(),
    outbox: new Map(),
    queued: null,
    sent: new Map(),
    faults: new Map(),
    versions: 0,
  };
}

/** A copy that shares nothing which is ever changed. */
export function copyOf(disk: MemoryDisk): MemoryDisk {
  const copies = Object.entries(disk).map(([name, value]) => {
    if (value instanceof Map) return [name, new Map(value)];
    return [name, value instanceof Set ? new Set(value) : value];
  });
  return Object.fromEntries(copies) as MemoryDisk;
}

/** What a person does: the row, and the note that it is not in the document, in one step. */
export function edit(disk: MemoryDisk, clip: Clip, now: Date): void {
  disk.rows.set(clip.id, clip);
  disk.edits.set(clip.id, now.toISOString());
}

export function purge(disk: MemoryDisk, id: string, now: Date): void {
  disk.rows.delete(id);
  disk.edits.set(id, now.toISOString());
}

export function choose(disk: MemoryDisk, chosen: Partial<SharedSettings>, now: Date): void {
  disk.settings = { ...disk.settings, ...chosen };
  disk.edits.set(SETTINGS_ID, now.toISOString());
}

export function editOf(disk: MemoryDisk, id: string): PersonsEdit | null {
  const time = disk.edits.get(id);
  if (time === undefined) return null;
  return { time, value: id === SETTINGS_ID ? disk.settings : (disk.rows.get(id) ?? null) };
}

/** The blobs that a document's clip has, here or not. */
export function blobsOf(disk: MemoryDisk, id: string): readonly string[] {
  const bodies = (disk.rows.get(id)?.revisions ?? []).map(({ body }) => bodyBlobId(body));
  const others = (disk.documents.get(id)?.places ?? []).map(({ blob }) => blob);
  return [...new Set([...bodies, ...others.filter((blob) => parseBlobId(blob)?.kind === 'pictures')])];
}

export function hasPlace(disk: MemoryDisk, id: string, blob: string): boolean {
  const places = disk.documents.get(id)?.places ?? [];
  return places.some((each) => each.blob === blob && !disk.unplaced.has(each.place.pack));
}

export function knownPacks(disk: MemoryDisk): readonly KnownPack[] {
  const used = [...disk.documents.values()].filter(({ isGone }) => !isGone).flatMap(({ places }) => places);
  const packs = Map.groupBy(used, ({ place }) => place.pack);
  return [...packs].map(([path, placed]) => {
    const blobs = new Map(placed.map(({ blob, place }) => [blob, place.sizeBytes]));
    return {
      path,
      sizeBytes: placed[0]?.place.packBytes ?? 0,
      usedBytes: [...blobs.values()].reduce((sum, size) => sum + size, 0),
      isHere: [...blobs.keys()].every((blob) => disk.blobs.has(blob)),
    };
  });
}

/** Bodies of the tests are any bytes, under their hash. */
export async function checkBlob(id: string, bytes: Bytes): Promise<void> {
  const { kind, body, content } = parseBlobId(id) ?? {};
  const hash = await sha256(bytes);
  const isNamed = kind === 'body' ? hash === body : hash.slice(0, 32) === content;
  if (!isNamed) throw new ClipperError('sync-corrupt', `It is not ${id}`);
}
