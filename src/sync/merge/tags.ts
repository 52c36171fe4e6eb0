import type { Doc } from 'yjs';
import { itemsOf, putItem, removeItem } from './items';

/** The tags of a document, in the order in which they were given. */
export function tagsOf(document: Doc): readonly string[] {
  return [...ordersOf(document)].toSorted(([a, i], [b, j]) => i - j || (a < b ? -1 : 1)).map(([tag]) => tag);
}

/** Gives and takes the tags in which two lists differ; all others stay as they are, whatever another browser does to them. */
export function changeTags(document: Doc, before: readonly string[], after: readonly string[]): void {
  for (const tag of before) if (!after.includes(tag)) removeItem(document, 'tags', tag);
  if (before.join('\n') === after.join('\n')) return;
  const orders = ordersOf(document);
  let last = -1;
  for (const tag of after) {
    const order = orders.get(tag);
    const isInPlace = order !== undefined && order > last;
    last = isInPlace ? order : Math.floor(last) + 1;
    if (!isInPlace) putItem(document, 'tags', [tag, last]);
  }
}

function ordersOf(document: Doc): ReadonlyMap<string, number> {
  const items = [...itemsOf(document, 'tags')];
  return new Map(items.map(([tag, orders]) => [tag, orders.map(orderOf).reduce((a, b) => Math.min(a, b))]));
}

function orderOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
