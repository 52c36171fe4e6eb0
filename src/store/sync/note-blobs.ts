import type { PlacedBlob } from '../../sync/merge/places';
import type { BlobCodec } from '../../sync/files/blob-codec';
import type { SyncAccount } from '../../sync/sync-account';
import type { StoredClip } from '../stored-clip';
import type { Writing } from '../transact';
import type { WantedRow } from './rows';

/** The stores of a transaction that notes what is to be done about blobs. */
export const NOTING_STORES = ['bodies', 'pictureBlobs', 'pendingBlobs', 'wantedBlobs', 'unplaced', 'account'] as const;

type Noting = Pick<Writing<typeof NOTING_STORES>, 'objectStore'>;

/** A document of which it is noted. */
export interface NotedDocument {
  readonly id: string;
  /** Undefined when there is no such clip: then there is nothing to do. */
  readonly row: StoredClip | undefined;
  readonly places: readonly PlacedBlob[];
  /** Whether nothing was noted of it before. */
  readonly isNew?: boolean;
}

/** By what it is decided what is to be done. */
export interface BlobRules {
  readonly codec: BlobCodec;
  /** The packs in which places do not count. */
  readonly unplaced: ReadonlySet<string>;
  readonly pictures: SyncAccount['pictures'];
}

export async function blobRules(
  tx: Pick<Writing<['unplaced', 'account']>, 'objectStore'>,
  codec: BlobCodec,
): Promise<BlobRules> {
  const [paths, row] = await Promise.all([
    tx.objectStore('unplaced').getAllKeys(),
    tx.objectStore('account').get('account'),
  ]);
  return { codec, unplaced: new Set(paths), pictures: row?.account.pictures ?? 'all' };
}

/** Notes anew which of a document's blobs are to be sent, and which to be fetched. */
export async function noteBlobs(tx: Noting, document: NotedDocument, rules: BlobRules): Promise<void> {
  const { id, places, isNew = false } = document;
  const due = isNew ? [] : await takeOut(tx, id);
  const valid = new Set(places.filter(({ place }) => !rules.unplaced.has(place.pack)).map(({ blob }) => blob));
  const known = new Set(places.map(({ blob }) => blob));
  const blobs = await blobsOf(tx, document, rules.codec);
  await Promise.all(
    blobs.map(async (blob) => {
      const isHere = await isBlobHere(tx, blob, rules.codec);
      if (isHere && !valid.has(blob)) await tx.objectStore('pendingBlobs').put({ document: id, blob });
      if (isHere || !known.has(blob)) return;
      const wanted = wantedRow(document, blob, rules);
      await tx.objectStore('wantedBlobs').put(due.includes(blob) ? { ...wanted, due: wanted.order } : wanted);
    }),
  );
}

/** A transaction that reads or writes what is kept of blobs. */
interface KeysOfBlobs {
  objectStore(name: 'bodies' | 'pictureBlobs'): { getKey(key: string): Promise<string | undefined> };
}

/** Whether a blob is kept in this browser. */
export async function isBlobHere(tx: KeysOfBlobs, id: string, { parseBlobId }: BlobCodec): Promise<boolean> {
  const name = parseBlobId(id);
  if (!name) return false;
  const key = await (name.kind === 'body'
    ? tx.objectStore('bodies').getKey(name.body)
    : tx.objectStore('pictureBlobs').getKey(id));
  return key !== undefined;
}

/** Takes out what was noted of a document; the blobs of it that were to be fetched. */
async function takeOut(tx: Noting, id: string): Promise<readonly string[]> {
  const ofDocument = IDBKeyRange.bound([id], [id, []]);
  const wanted = await tx.objectStore('wantedBlobs').getAll(ofDocument);
  await Promise.all([
    tx.objectStore('pendingBlobs').delete(ofDocument),
    ...(wanted.length > 0 ? [tx.objectStore('wantedBlobs').delete(ofDocument)] : []),
  ]);
  return wanted.filter(({ due }) => due !== undefined).map(({ blob }) => blob);
}

/** The texts of a clip, and what pictures of them there are, here or on the remote. */
async function blobsOf(tx: Noting, { row, places }: NotedDocument, codec: BlobCodec): Promise<readonly string[]> {
  if (!row) return [];
  const byBody = tx.objectStore('pictureBlobs').index('body');
  const kept = await Promise.all(row.bodies.map((body) => byBody.getAllKeys(body)));
  const isPictures = (blob: string) => {
    const name = codec.parseBlobId(blob);
    return name?.kind === 'pictures' && row.bodies.includes(name.body);
  };
  const placed = places.map(({ blob }) => blob).filter(isPictures);
  return [...new Set([...row.bodies.map(codec.bodyBlobId), ...kept.flat(), ...placed])];
}

function wantedRow({ id, row }: NotedDocument, blob: string, { codec, pictures }: BlobRules): WantedRow {
  const kind = codec.parseBlobId(blob)?.kind ?? 'body';
  const order = -Date.parse(row?.capturedTime ?? '') || 0;
  const isDue = kind === 'body' || pictures === 'all';
  return { document: id, blob, kind, order, ...(isDue && { due: order }) };
}
