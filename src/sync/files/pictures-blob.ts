import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import type { KeptImage } from '../../clip/clip';
import { ClipperError } from '../../clip/errors';
import { LIMITS } from '../../clip/limits';
import type { Bytes } from '../../clip/bytes';
import { shortHash } from './names';

/** None that can run. */
const MIME_TYPE = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/** Pictures as a blob: how many, and of each its address, MIME type and bytes. */
export function encodePictures(images: readonly KeptImage[]): Bytes {
  const encoder = createEncoder();
  writeVarUint(encoder, images.length);
  for (const { src, mimeType, bytes } of images) {
    writeVarString(encoder, src);
    writeVarString(encoder, mimeType);
    writeVarUint8Array(encoder, bytes);
  }
  return Uint8Array.from(toUint8Array(encoder));
}

/**
 * The pictures of a blob, once they are found to be those that the hash names. What is no picture is left out.
 *
 * @throws ClipperError `sync-corrupt`.
 */
export async function decodePictures(content: string, bytes: Bytes): Promise<readonly KeptImage[]> {
  const isNamed = (await shortHash(bytes)) === content;
  if (!isNamed) throw new ClipperError('sync-corrupt', `These are not pictures ${content}`);
  return read(bytes).filter(isPicture);
}

function read(bytes: Bytes): readonly KeptImage[] {
  try {
    const decoder = createDecoder(bytes);
    const count = readVarUint(decoder);
    const images: KeptImage[] = [];
    for (let i = 0; i < count; i++) {
      const [src, mimeType] = [readVarString(decoder), readVarString(decoder)];
      images.push({ src, mimeType, bytes: Uint8Array.from(readVarUint8Array(decoder)) });
    }
    return images;
  } catch (cause) {
    throw new ClipperError('sync-corrupt', 'These are no pictures', { cause });
  }
}

function isPicture({ src, mimeType, bytes }: KeptImage): boolean {
  const isAddress = src.length <= LIMITS.url && /^https?:/i.test(src);
  return isAddress && MIME_TYPE.test(mimeType) && bytes.length <= LIMITS.pictureBytes;
}
