import { createDecoder, hasContent, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { ClipperError } from '../../clip/errors';
import type { DocumentState } from '../merge/document';
import { SETTINGS_ID } from '../merge/settings-document';
import type { Bytes } from '../../clip/bytes';

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
}

/** Longest state that is taken: a hundred times the largest of ours. */
const MAX_STATE_BYTES = 4_000_000;
const CLIP_ID = /^[\da-f]{32}$/;

/** The payload of a file of the log: `{v, d, app}` as JSON, how many entries, and of each its id and state. */
export function encodeSegment({ device, app }: SegmentHead, entries: readonly Entry[]): Bytes {
  const encoder = createEncoder();
  writeVarString(encoder, JSON.stringify({ v: 1, d: device, app }));
  writeVarUint(encoder, entries.length);
  for (const { id, state } of entries) {
    writeVarString(encoder, id);
    writeVarUint8Array(encoder, state);
  }
  return Uint8Array.from(toUint8Array(encoder));
}

/**
 * The entries of a payload. Those under an id that is no clip's are left out.
 *
 * @throws ClipperError `sync-corrupt`, `sync-newer`.
 */
export function decodeSegment(payload: Bytes): readonly Entry[] {
  try {
    const decoder = createDecoder(payload);
    const { v } = JSON.parse(readVarString(decoder)) as { readonly v?: unknown };
    if (v !== 1) throw new ClipperError('sync-newer', `Segment ${String(v)}`);
    const count = readVarUint(decoder);
    const entries: Entry[] = [];
    for (let i = 0; i < count; i++) {
      entries.push({ id: readVarString(decoder), state: Uint8Array.from(readVarUint8Array(decoder)) });
    }
    if (hasContent(decoder)) throw new RangeError('More than it says');
    return entries.filter(isKnown);
  } catch (cause) {
    if (cause instanceof ClipperError) throw cause;
    throw new ClipperError('sync-corrupt', 'It is no segment', { cause });
  }
}

function isKnown({ id, state }: Entry): boolean {
  return (CLIP_ID.test(id) || id === SETTINGS_ID) && state.length <= MAX_STATE_BYTES;
}
