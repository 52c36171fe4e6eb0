import type { BlobCodec } from '../../sync/files/blob-codec';
import type { SharedSettings } from '../../sync/merge/settings-document';
import type { Change, ChangedDocument, ChangeThen, SentPack } from '../../sync/sync-records';
import { BODY_STORES } from '../bodies';
import type { Connection } from '../database';
import type { StoredClip } from '../stored-clip';
import type { Writing } from '../transact';
import { followDocuments } from './follow-documents';
import { type Kept, keptDocument, toKept } from './kept-document';
import { see } from './log';
import { type BlobRules, blobRules, noteBlobs, NOTING_STORES } from './note-blobs';
import { notePictures } from './note-pictures';
import { SETTINGS } from './settings-id';
import { whileSetUp } from './while-set-up';

const STORES = [
  'clips',
  'terms',
  'counts',
  'edits',
  'documents',
  'dirty',
  'seen',
  'queuedPacks',
  'sentPacks',
  'newPictures',
  ...BODY_STORES,
  ...NOTING_STORES,
] as const;

type Changing = Pick<Writing<typeof STORES>, 'objectStore'>;

/** A document that is changed, with what there was before. */
export interface ChangedKept extends Kept {
  readonly changed: ChangedDocument;
}

export interface ChangeOptions {
  readonly ids: readonly string[];
  readonly change: Change;
  readonly besides?: ChangeThen | undefined;
}

/** See `SyncStore.change`. Whether any clip is another now. */
export async function changeDocuments(
  connection: Connection,
  { ids, change, besides = {} }: ChangeOptions,
  codec: BlobCodec,
): Promise<boolean> {
  return whileSetUp(connection, STORES, async (tx, row) => {
    const kept = await Promise.all([...new Set(ids)].map((id) => keptDocument(tx, id)));
    const changes = kept.flatMap((each): ChangedKept[] => {
      const changed = change(toKept(each, row));
      return changed ? [{ ...each, changed }] : [];
    });
    const { seen, sentPack } = besides;
    if (seen) await see(tx, seen);
    if (sentPack) await endQueued(tx, sentPack);
    let { versions } = row;
    await Promise.all(
      changes.map(({ id, changed }) => putDocument(tx, { id, changed, version: changed.isDirty ? ++versions : null })),
    );
    const shared = changes.find(({ id }) => id === SETTINGS)?.changed.value as SharedSettings | null | undefined;
    const clips = changes.filter(({ id }) => id !== SETTINGS);
    const { rows, areOthers } = await followDocuments(tx, clips);
    await noteWork(tx, { clips, rows, rules: await blobRules(tx, codec) });
    const shown = row.shown ?? row.settings;
    await tx.objectStore('sync').put({ ...row, versions, settings: shared ?? row.settings, ...(shown && { shown }) });
    return areOthers;
  });
}

interface ToPut extends Pick<ChangedKept, 'id' | 'changed'> {
  /** Null when there is nothing new in it for the others. */
  readonly version: number | null;
}

async function putDocument(tx: Changing, { id, changed, version }: ToPut): Promise<void> {
  const { state, isGone, places } = changed;
  const packs = isGone ? [] : [...new Set(places.map(({ place }) => place.pack))];
  const puts: Promise<unknown>[] = [
    tx.objectStore('documents').put({ id, state, isGone, places, packs }),
    tx.objectStore('edits').delete(id),
  ];
  if (version !== null) puts.push(tx.objectStore('dirty').put({ id, version, sizeBytes: state.length }));
  await Promise.all(puts);
}

/** The same blobs may make the same pack again: what lies in it now is there. */
async function endQueued(tx: Changing, pack: SentPack): Promise<void> {
  await Promise.all([
    tx.objectStore('sentPacks').put(pack),
    tx.objectStore('unplaced').delete(pack.path),
    tx.objectStore('queuedPacks').clear(),
  ]);
}

interface Work {
  readonly clips: readonly ChangedKept[];
  readonly rows: ReadonlyMap<string, StoredClip>;
  readonly rules: BlobRules;
}

async function noteWork(tx: Changing, { clips, rows, rules }: Work): Promise<void> {
  await Promise.all(
    clips.map(async ({ id, document, edit, changed: { places } }) => {
      const row = rows.get(id);
      await noteBlobs(tx, { id, row, places, isNew: document === undefined }, rules);
      if (row && (edit || !document)) await notePictures(tx, row.bodies);
    }),
  );
}
