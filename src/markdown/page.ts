import { addressesOf, type Addresses } from './addresses';
import { type Notes, notesOf } from './notes';
import type { TreeElement } from './tree';
import type { MarkdownOptions } from './to-markdown';

/** What is known of the whole text while its parts are written. */
export interface Page {
  readonly addresses: Addresses;
  readonly notes: Notes;
}

export function pageOf(root: TreeElement, options: MarkdownOptions): Page {
  const addresses = addressesOf(options.baseUrl ?? null);
  return { addresses, notes: notesOf(root, addresses, options.notePrefix ?? '') };
}
