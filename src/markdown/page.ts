import type { Dialect } from '../clip/template';
import { addressesOf, type Addresses } from './addresses';
import { type Notes, notesOf } from './notes';
import type { TreeElement } from './tree';
import type { MarkdownOptions } from './to-markdown';

/** What is known of the whole text while its parts are written. */
export interface Page {
  readonly dialect: Dialect;
  readonly addresses: Addresses;
  readonly notes: Notes;
}

export function pageOf(root: TreeElement, options: MarkdownOptions): Page {
  const { baseUrl = null, notePrefix = '', dialect = 'gfm', addressOfImage } = options;
  const addresses = addressesOf(baseUrl, addressOfImage);
  return { dialect, addresses, notes: notesOf(root, { addresses, notePrefix, dialect }) };
}
