import type { XmlElement } from '@rgrove/parse-xml';
import type { RemoteFile } from '../remote';
import type { Quota } from './remote-kind';
import { elementsIn, localName, readXml, textIn } from './xml';

/** Asks for what a listing shows and no more: without it servers list every property they know. */
export const LISTING_QUESTION = question('resourcetype', 'getcontentlength', 'getlastmodified');

/** Asks for the room that is left. */
export const QUOTA_QUESTION = question('quota-used-bytes', 'quota-available-bytes');

/** What a listing says of a file or of a folder. */
interface Entry {
  readonly segments: readonly string[];
  readonly isFolder: boolean;
  readonly properties: XmlElement;
}

/**
 * The files right in a folder, from the answer to a PROPFIND; null when that is none.
 *
 * @param folder the name of the folder itself, which is listed too; empty at the root of a server.
 */
export function readListing(bytes: Uint8Array, folder: string): readonly RemoteFile[] | null {
  const entries = readEntries(bytes);
  if (!entries) return null;
  const depth = depthOf(entries, folder.normalize('NFC'));
  return entries
    .filter(({ isFolder, segments }) => !isFolder && segments.length === depth + 1)
    .map(({ segments, properties }) => ({
      name: segments.at(-1) ?? '',
      sizeBytes: wholeNumber(textIn(properties, 'getcontentlength')) ?? -1,
      modifiedTime: isoTime(textIn(properties, 'getlastmodified')),
    }))
    .filter(({ name }) => !/^\.{0,2}$|[/\\]/.test(name));
}

/** The room that an answer to a PROPFIND tells of; null when it does not. */
export function readQuota(bytes: Uint8Array): Quota | null {
  const [entry] = readEntries(bytes) ?? [];
  if (!entry) return null;
  const usedBytes = wholeNumber(textIn(entry.properties, 'quota-used-bytes'));
  const availableBytes = wholeNumber(textIn(entry.properties, 'quota-available-bytes'));
  return usedBytes === null && availableBytes === null ? null : { usedBytes, availableBytes };
}

function readEntries(bytes: Uint8Array): readonly Entry[] | null {
  const root = readXml(bytes);
  if (!root || localName(root) !== 'multistatus') return null;
  const responses = elementsIn(root, 'response');
  const entries = responses.flatMap(readEntry);
  // Some say within a 207 that they have failed: that is no empty folder.
  return entries.length === 0 && responses.length > 0 ? null : entries;
}

function readEntry(response: XmlElement): readonly Entry[] {
  const found = elementsIn(response, 'propstat').find((each) => /\s2\d\d\b/.test(textIn(each, 'status')));
  const [properties] = found ? elementsIn(found, 'prop') : [];
  if (!properties) return [];
  const href = textIn(response, 'href');
  const types = elementsIn(properties, 'resourcetype').flatMap((type) => elementsIn(type, 'collection'));
  return [{ segments: segmentsOf(href), isFolder: types.length > 0 || href.endsWith('/'), properties }];
}

/** The names in a path, which may be that of a whole address. Not by `URL`, which takes `#` and `?` in names for more. */
function segmentsOf(href: string): readonly string[] {
  const path = href.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '');
  return path.split('/').filter(Boolean).map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Some servers do not escape a `%` that is part of the name.
    return segment;
  }
}

/** How deep the listed folder itself lies. The path before it is not compared: proxies change it. */
function depthOf(entries: readonly Entry[], folder: string): number {
  const named = entries.filter((each) => each.isFolder && (each.segments.at(-1) ?? '').normalize('NFC') === folder);
  if (named.length > 0) return Math.min(...named.map(({ segments }) => segments.length));
  return Math.min(...entries.map(({ segments }) => segments.length)) - 1;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function isoTime(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function question(...properties: readonly string[]): string {
  const names = properties.map((name) => `<${name}/>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop>${names}</prop></propfind>`;
}
