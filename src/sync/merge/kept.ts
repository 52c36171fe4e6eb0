import type { Clip } from '../../clip/clip';
import { isGone, readClip } from './clip-document';
import { type DocumentState, reading } from './document';
import { type PlacedBlob, placesOf } from './places';
import { readSettings, SETTINGS_ID, type SharedSettings } from './settings-document';

/** What a document says. */
export interface DocumentContent {
  /** The clip, or the settings under `SETTINGS_ID`; null when there is none, or none that this version understands. */
  readonly value: Clip | SharedSettings | null;
  /** Whether the clip was deleted for good. */
  readonly isGone: boolean;
  /** Where its blobs lie on the remote. */
  readonly places: readonly PlacedBlob[];
}

/**
 * What the document under an id says. A clip that is filed under another id than its own is none.
 *
 * @throws ClipperError `sync-corrupt` when the state is none.
 */
export function contentOf(id: string, state: DocumentState): DocumentContent {
  return reading(state, (document) => {
    if (id === SETTINGS_ID) return { value: readSettings(document), isGone: false, places: [] };
    const clip = readClip(document);
    return { value: clip?.id === id ? clip : null, isGone: isGone(document), places: placesOf(document) };
  });
}
