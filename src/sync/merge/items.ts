import type { Doc } from 'yjs';

/** The sets of a document. */
export type SetName = 'tags' | 'revisions' | 'places' | 'highlights';

/** Letters that take little room: each item carries the name of its set's map. */
const MAPS: Readonly<Record<SetName, string>> = { tags: 't', revisions: 'r', places: 'b', highlights: 'h' };

/** The name of the text with the notes. */
export const NOTES = 'n';

/**
 * A set of a document, by name: an item that was added wins over one that took it out without having seen that.
 *
 * Each entry has a key of its writer's, `<name>|<writer>`, and who changes it deletes the entries it sees: two that write
 * at once keep both, where one key alone would keep an arbitrary one.
 */
export function itemsOf(document: Doc, set: SetName): ReadonlyMap<string, readonly unknown[]> {
  // By key, so that the entries of a name come in the same order everywhere.
  const entries = Map.groupBy(sortedEntries(document, set), ([key]) => nameIn(key));
  return new Map([...entries].map(([name, ofName]) => [name, ofName.map(([, value]) => value)]));
}

/** Puts an item into a set, in place of the entries of its name. */
export function putItem(document: Doc, set: SetName, [name, value]: readonly [name: string, value: unknown]): void {
  removeItem(document, set, name);
  document.getMap(MAPS[set]).set(`${name}|${document.clientID.toString(36)}`, value);
}

/** Takes an item out of a set. */
export function removeItem(document: Doc, set: SetName, name: string): void {
  const map = document.getMap(MAPS[set]);
  for (const key of map.keys()) if (nameIn(key) === name) map.delete(key);
}

/** Takes all out that was set down about a clip, but for where its blobs lie. */
export function clearItems(document: Doc): void {
  for (const set of ['tags', 'revisions', 'highlights'] as const) document.getMap(MAPS[set]).clear();
  const notes = document.getText(NOTES);
  notes.delete(0, notes.length);
}

/** The name in a key: the writer has no bar, the name may have some. */
export function nameIn(key: string): string {
  return key.slice(0, Math.max(key.lastIndexOf('|'), 0));
}

function sortedEntries(document: Doc, set: SetName): [string, unknown][] {
  return [...document.getMap(MAPS[set]).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
