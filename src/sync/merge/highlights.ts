import { changing, type DocumentState, reading, type Stamper } from './document';
import { nextStamp } from './fields';
import { itemsOf, putItem, removeItem } from './items';
import { touch } from './clip-document';

/** The highlights of a clip by their ids, unchecked: who shows them says what one is. */
export function highlightsOf(state: DocumentState): ReadonlyMap<string, unknown> {
  return reading(state, (document) => {
    const items = [...itemsOf(document, 'highlights')];
    return new Map(items.map(([id, [first]]) => [id, first]));
  });
}

/** Puts a highlight, or takes it out when it is null. One that two browsers change at once is as one of them made it. */
export function applyHighlight(
  state: DocumentState,
  [id, highlight]: readonly [id: string, highlight: unknown],
  { now, random }: Stamper,
): DocumentState {
  const edited = changing(state, random, (document) => {
    if (highlight === null) removeItem(document, 'highlights', id);
    else putItem(document, 'highlights', [id, highlight]);
    touch(document, nextStamp(document, now));
  });
  return edited ?? state;
}
