import type { ByteRange } from '../remote';
import type { BlobAt } from './fetch-blobs';

/** Part of a pack that is fetched at once, with the blobs in it that are wanted. */
export interface Part {
  readonly pack: string;
  readonly range: ByteRange;
  readonly blobs: readonly BlobAt[];
}

/** Above this share of a pack, all of it is fetched: one request costs more than what is not needed. */
const MOST = 0.3;
const MAX_WHOLE_BYTES = 16_000_000;
/** What is not needed between two blobs that are fetched together. */
const MAX_GAP_BYTES = 32_000;

/** The parts of a pack in which blobs lie, as few as are worth it. */
export function partsOf(blobs: readonly BlobAt[]): readonly Part[] {
  const sorted = blobs.toSorted((a, b) => a.place.offset - b.place.offset);
  const parts: Part[] = [];
  for (const blob of sorted) {
    const range = { start: blob.place.offset, end: blob.place.offset + blob.place.sizeBytes };
    const last = parts.at(-1);
    const isNear = last !== undefined && range.start - last.range.end <= maxGap(blobs);
    if (isNear) parts[parts.length - 1] = together(last, { pack: last.pack, range, blobs: [blob] });
    else parts.push({ pack: blob.place.pack, range, blobs: [blob] });
  }
  return parts;
}

function together(a: Part, b: Part): Part {
  const range = { start: a.range.start, end: Math.max(a.range.end, b.range.end) };
  // Nothing that is made of many parts gets too large for the memory.
  return { pack: a.pack, range, blobs: [...a.blobs, ...b.blobs] };
}

function maxGap(blobs: readonly BlobAt[]): number {
  const wanted = blobs.reduce((sum, { place }) => sum + place.sizeBytes, 0);
  const packBytes = blobs[0]?.place.packBytes ?? 0;
  return packBytes <= MAX_WHOLE_BYTES && wanted > packBytes * MOST ? packBytes : MAX_GAP_BYTES;
}
