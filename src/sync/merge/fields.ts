import type { Doc } from 'yjs';
import { nameIn } from './items';

/** A value of a field, as one writer set it. */
export interface FieldValue {
  readonly value: unknown;
  /** Milliseconds since 1970, or one more than the highest that its writer had seen. */
  readonly stamp: number;
}

/** No clock gets there, and one more is still a whole number: what claims to be later is none of ours. */
const MAX_STAMP = 2 ** 52;

const MAP = 'f';

/**
 * The fields of a document, each with the values that were set at once: the last edit first, which wins.
 *
 * Each value has a key of its writer's, `<name>|<writer>`. A map of Yjs would keep an arbitrary one of two that were set
 * at once.
 */
export function fieldsOf(document: Doc): ReadonlyMap<string, readonly FieldValue[]> {
  const all = [...document.getMap(MAP).entries()].flatMap(([key, entry]) =>
    isEntry(entry) ? [{ key, stamp: entry[0], value: entry[1] }] : [],
  );
  const found = Map.groupBy(all, ({ key }) => nameIn(key));
  for (const values of found.values()) values.sort((a, b) => b.stamp - a.stamp || (a.key < b.key ? 1 : -1));
  return found;
}

/** The stamp of an edit that is made now: later than all it has seen, whatever the clocks of the others. */
export function nextStamp(document: Doc, now: Date): number {
  const seen = [...fieldsOf(document).values()].map(([first]) => first?.stamp ?? 0);
  return seen.reduce((latest, stamp) => Math.max(latest, stamp + 1), now.getTime());
}

/** Sets fields, in place of the values it sees. */
export function setFields(document: Doc, fields: Readonly<Record<string, unknown>>, stamp: number): void {
  const map = document.getMap(MAP);
  for (const key of map.keys()) if (Object.hasOwn(fields, nameIn(key))) map.delete(key);
  const writer = document.clientID.toString(36);
  for (const [name, value] of Object.entries(fields)) map.set(`${name}|${writer}`, [stamp, value]);
}

function isEntry(entry: unknown): entry is [stamp: number, value: unknown] {
  return Array.isArray(entry) && Number.isSafeInteger(entry[0]) && Math.abs(entry[0]) < MAX_STAMP;
}
