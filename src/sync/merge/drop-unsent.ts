import { parseBlobId } from '../files/blob-id';
import type { Random } from '../random';
import { isGone } from './clip-document';
import { changing, type DocumentState } from './document';
import { itemsOf, removeItem } from './items';
import { placesOf } from './places';

/**
 * The document of a clip that was deleted for good without the revisions whose texts were never sent. They go with the
 * clip; somebody who clips the page anew and had not heard of it would bring the revision back, and nobody has its text.
 * The same object when there are none.
 */
export function dropUnsent(state: DocumentState, random: Random): DocumentState {
  const changed = changing(state, random, (document) => {
    if (!isGone(document)) return;
    const sent = new Set(placesOf(document).map(({ blob }) => parseBlobId(blob)?.body));
    for (const [name, values] of itemsOf(document, 'revisions')) {
      const bodies = values.map((value) => (value as { readonly body?: string } | null)?.body);
      if (!bodies.some((body) => sent.has(body))) removeItem(document, 'revisions', name);
    }
  });
  return changed ?? state;
}
