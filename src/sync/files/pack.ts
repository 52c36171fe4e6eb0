import { type Bytes, concat } from '../../clip/bytes';
import { type KeyRing, seal, type Sealing, unseal } from './envelope';

/** A blob with its name. */
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

/** A blob as it lies in a pack: sealed by itself, so that it can be read without the others. */
export async function sealBlob({ id, bytes }: Blob, sealing: Sealing): Promise<Blob> {
  return { id, bytes: await seal('blob', bytes, sealing) };
}

/** Sealed blobs in one file; the index in front tells which they are should all else be lost. */
export async function makePack(sealed: readonly Blob[], sealing: Sealing): Promise<Pack> {
  const list = sealed.map(({ id, bytes }) => [id, bytes.length]);
  const index = await seal('index', new TextEncoder().encode(JSON.stringify(list)), sealing);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, index.length);
  let offset = HEADER_BYTES + index.length;
  const blobs = sealed.map(({ id, bytes }): Packed => {
    offset += bytes.length;
    return { blob: id, offset: offset - bytes.length, sizeBytes: bytes.length };
  });
  return { bytes: concat([MAGIC, length, index, ...sealed.map(({ bytes }) => bytes)]), blobs };
}

/**
 * A blob, from its part of a pack.
 *
 * @throws ClipperError as `unseal`.
 */
export function openBlob(part: Bytes, keys: KeyRing): Promise<Bytes> {
  return unseal('blob', part, keys);
}
