import type { Doc } from 'yjs';
import type { Revision } from '../../clip/clip';
import { itemsOf, putItem, removeItem } from './items';

/** The revisions of a document, unchecked, each once. */
export function revisionsOf(document: Doc): readonly unknown[] {
  return [...itemsOf(document, 'revisions').values()].map(([first]) => first);
}

/** Adds and takes out the revisions in which two lists differ. None is ever changed. */
export function changeRevisions(document: Doc, before: readonly Revision[], after: readonly Revision[]): void {
  const [had, has] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))];
  for (const name of had) if (!has.has(name)) removeItem(document, 'revisions', name);
  for (const revision of after) {
    if (!had.has(nameOf(revision))) putItem(document, 'revisions', [nameOf(revision), { ...revision }]);
  }
}

/** Oldest first; edited ones follow the capture they belong to. */
export function inOrder(revisions: readonly Revision[]): readonly Revision[] {
  const keyed = revisions.map((revision) => ({ revision, key: orderKey(revision) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ revision }) => revision);
}

function nameOf({ capturedTime, editedTime, body, fingerprint }: Revision): string {
  return [capturedTime, editedTime ?? '', body, fingerprint].join(' ');
}

function orderKey({ capturedTime, fingerprint, editedTime, body }: Revision): string {
  return [capturedTime, fingerprint, editedTime ?? '', body].join(' ');
}
