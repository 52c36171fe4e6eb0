import type { Clip } from '../../clip/clip';
import { parseBlobId } from '../files/blob-id';
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
  /** Where the blobs of its revisions lie on the remote; none once it is gone. */
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
    if (isGone(document)) return { value: null, isGone: true, places: [] };
    const clip = readClip(document);
    const value = clip?.id === id ? clip : null;
    return { value, isGone: false, places: used(placesOf(document), value) };
  });
}

/** What lies there for a revision that is no more is not used; of a clip that is not understood, all is. */
function used(places: readonly PlacedBlob[], clip: Clip | null): readonly PlacedBlob[] {
  if (!clip) return places;
  const bodies = new Set(clip.revisions.map(({ body }) => body));
  return places.filter(({ blob }) => bodies.has(parseBlobId(blob)?.body ?? ''));
}
