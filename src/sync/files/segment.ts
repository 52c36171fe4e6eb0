import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { ClipperError } from '../../clip/errors';
import type { DocumentState } from '../merge/document';
import { SETTINGS_ID } from '../merge/settings-document';
import type { Bytes } from '../../clip/bytes';
import { type AboutBrowser, readAbout } from './about-browser';

/** A document in a file of the log. */
export interface Entry {
  readonly id: string;
  readonly state: DocumentState;
}

/** What a file of the log says of itself. */
export interface SegmentHead {
  readonly device: string;
  /** Of the extension that wrote it. */
  readonly app: string;
  /** The browser that wrote it. */
  readonly about?: AboutBrowser | undefined;
}

/** A file of the log, read: whose it is, and its documents. */
export interface Segment {
  /** Eight letters and digits; '' when it says something else. */
  readonly device: string;
  readonly about: AboutBrowser;
  readonly entries: readonly Entry[];
  /** Whether that is all that was in it: a newer version may keep documents of which this one knows nothing. */
  readonly isAll: boolean;
}

/** A few times as many documents as fit into a file of the log: a small file must not fill the memory. */
const MAX_ENTRIES = 1_000_000;
/** Longest state that is taken: a hundred times the largest of ours. */
const MAX_STATE_BYTES = 4_000_000;
const CLIP_ID = /^[\da-f]{32}$/;
const DEVICE = /^[\da-z]{8}$/;

/**
 * The payload of a file of the log: `{v, d, app, browser, platform, name}` as JSON, how many entries, and of each its id and
 * state.
 */
export function encodeSegment({ device, app, about }: SegmentHead, entries: readonly Entry[]): Bytes {
  const encoder = createEncoder();
  writeVarString(encoder, JSON.stringify({ v: 1, d: device, app, ...about }));
  writeVarUint(encoder, entries.length);
  for (const { id, state } of entries) {
    writeVarString(encoder, id);
    writeVarUint8Array(encoder, state);
  }
  return Uint8Array.from(toUint8Array(encoder));
}

/**
 * What is in a payload. Entries under an id that is no clip's are left out.
 *
 * @throws ClipperError `sync-corrupt`, `sync-newer`.
 */
export function decodeSegment(payload: Bytes): Segment {
  try {
    const decoder = createDecoder(payload);
    const { v, d, ...about } = JSON.parse(readVarString(decoder)) as Readonly<Record<string, unknown>>;
    if (v !== 1) throw new ClipperError('sync-newer', `Segment ${String(v)}`);
    const count = readVarUint(decoder);
    if (count > MAX_ENTRIES) throw new RangeError(`${count} documents`);
    const entries: Entry[] = [];
    for (let i = 0; i < count; i++) {
      entries.push({ id: readVarString(decoder), state: Uint8Array.from(readVarUint8Array(decoder)) });
    }
    if (hasContent(decoder)) throw new RangeError('More than it says');
    const device = typeof d === 'string' && DEVICE.test(d) ? d : '';
    const known = entries.filter(isKnown);
    return { device, about: readAbout(about), entries: known, isAll: known.length === entries.length };
  } catch (cause) {
    if (cause instanceof ClipperError) throw cause;
    throw new ClipperError('sync-corrupt', 'It is no segment', { cause });
  }
}

function isKnown({ id, state }: Entry): boolean {
  return (CLIP_ID.test(id) || id === SETTINGS_ID) && state.length <= MAX_STATE_BYTES;
}
