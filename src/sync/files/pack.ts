import { type Bytes, concat } from '../../clip/bytes';
import { type KeyRing, seal, type Sealing, unseal } from './envelope';

/** A blob as it is sent. */
export interface Blob {
  readonly id: string;
  readonly bytes: Bytes;
}

/** Where a blob lies in a pack. */
export interface Packed {
  readonly blob: string;
  readonly offset: number;
  readonly sizeBytes: number;
}

export interface Pack {
  readonly bytes: Bytes;
  readonly blobs: readonly Packed[];
}

/** Before the index: `NCS1p`, and its length in 4 bytes. */
const MAGIC = new TextEncoder().encode('NCS1p');
const HEADER_BYTES = MAGIC.length + 4;

/**
 * Blobs in one file. Each is sealed by itself, so that it can be read without the others; the index in front tells
 * which they are should all else be lost.
 */
export async function makePack(blobs: readonly Blob[], sealing: Sealing): Promise<Pack> {
  const sealed: Bytes[] = [];
  for (const { bytes } of blobs) sealed.push(await seal('blob', bytes, sealing));
  const list = blobs.map(({ id }, i) => [id, sealed[i]?.length ?? 0]);
  const index = await seal('index', new TextEncoder().encode(JSON.stringify(list)), sealing);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, index.length);
  let offset = HEADER_BYTES + index.length;
  const packed = blobs.map(({ id }, i): Packed => {
    const sizeBytes = sealed[i]?.length ?? 0;
    offset += sizeBytes;
    return { blob: id, offset: offset - sizeBytes, sizeBytes };
  });
  return { bytes: concat([MAGIC, length, index, ...sealed]), blobs: packed };
}

/**
 * A blob, from its part of a pack.
 *
 * @throws ClipperError as `unseal`.
 */
export function openBlob(part: Bytes, keys: KeyRing): Promise<Bytes> {
  return unseal('blob', part, keys);
}
