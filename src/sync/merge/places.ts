import type { Doc } from 'yjs';
import { parseBlobId } from '../files/blob-id';
import { isPackPath } from '../files/names';
import type { Random } from '../random';
import { changing, type DocumentState } from './document';
import { itemsOf, putItem } from './items';

/** Where a blob lies on the remote: part of a pack. */
export interface Place {
  readonly pack: string;
  readonly offset: number;
  readonly sizeBytes: number;
  /** Of the whole pack. */
  readonly packBytes: number;
}

/** A blob of a document, such as the text of a revision. */
export interface PlacedBlob {
  /** See `blob-id`. */
  readonly blob: string;
  readonly place: Place;
}

/** Where the blobs of a document lie; several places for one that two browsers sent at once. */
export function placesOf(document: Doc): readonly PlacedBlob[] {
  const known = [...itemsOf(document, 'places')].filter(([blob]) => parseBlobId(blob) !== null);
  return known.flatMap(([blob, values]) =>
    values.filter(isPlace).map(([pack, offset, sizeBytes, packBytes]) => {
      return { blob, place: { pack, offset, sizeBytes, packBytes } };
    }),
  );
}

/** Notes where blobs of a document lie now. That is no edit: it brings nothing back from the trash. */
export function placeBlobs(state: DocumentState, placed: readonly PlacedBlob[], random: Random): DocumentState {
  const changed = changing(state, random, (document) => {
    for (const { blob, place } of placed) {
      putItem(document, 'places', [blob, [place.pack, place.offset, place.sizeBytes, place.packBytes]]);
    }
  });
  return changed ?? state;
}

type PlaceEntry = readonly [pack: string, offset: number, sizeBytes: number, packBytes: number];

function isPlace(value: unknown): value is PlaceEntry {
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !isPackPath(value[0])) return false;
  const [, offset, sizeBytes, packBytes] = value;
  const areSizes = [offset, sizeBytes, packBytes].every((size) => Number.isSafeInteger(size) && size >= 0);
  return areSizes && sizeBytes > 0 && offset + sizeBytes <= packBytes;
}
