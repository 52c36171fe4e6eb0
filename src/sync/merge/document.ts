import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { ClipperError } from '../../clip/errors';
import type { Random } from '../random';

/** All of a document, as it is kept and sent: every state can be joined with every other, in any order, any number of times. */
export type DocumentState = Uint8Array<ArrayBuffer>;

/** The state of a document with nothing in it. */
export const NOTHING: DocumentState = new Uint8Array([0, 0]);

/** Who changes a document, and when. */
export interface Stamper {
  readonly now: Date;
  readonly random: Random;
}

/**
 * Reads a document.
 *
 * @throws ClipperError `sync-corrupt` when the state is none.
 */
export function reading<T>(state: DocumentState | null, read: (document: Doc) => T): T {
  const document = opened(state);
  try {
    return read(document);
  } finally {
    document.destroy();
  }
}

/**
 * The state after a change of the document; the same object when nothing has changed.
 *
 * @throws ClipperError `sync-corrupt` when the state is none.
 */
export function changing(
  state: DocumentState | null,
  random: Random,
  change: (document: Doc) => void,
): DocumentState | null {
  return reading(state, (document) => {
    // Another writer each time: a profile that was copied or put back must never write as it did before.
    document.clientID = new DataView(random(4).buffer).getUint32(0);
    let changes = 0;
    document.on('update', () => changes++);
    document.transact(() => change(document));
    return changes === 0 ? state : encoded(document);
  });
}

/**
 * A document that has all that is in either.
 *
 * @throws ClipperError `sync-corrupt` when one of them is none.
 */
export function join(a: DocumentState, b: DocumentState): DocumentState {
  return reading(a, (document) => {
    apply(document, b);
    return encoded(document);
  });
}

function opened(state: DocumentState | null): Doc {
  // Its name is in no state, and to draw one takes longer than most of what is done with a document.
  const document = new Doc({ guid: '' });
  if (state) apply(document, state);
  return document;
}

function apply(document: Doc, state: DocumentState): void {
  try {
    applyUpdate(document, state);
  } catch (cause) {
    throw new ClipperError('sync-corrupt', 'These bytes are no document', { cause });
  }
}

function encoded(document: Doc): DocumentState {
  return Uint8Array.from(encodeStateAsUpdate(document));
}
