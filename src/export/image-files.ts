import { fromBase64 } from '../clip/bytes';
import type { KeptImage } from '../clip/clip';
import { sha256 } from '../clip/hash';
import { pictureKind } from '../clip/picture-kind';

/** A kept picture as a file. Its type is that of its bytes, whatever its site said. */
export interface ImageFile extends KeptImage {
  /** By its content: the first 16 hex digits of its SHA-256, such as `1e4486f85b861131.jpg`. */
  readonly name: string;
}

/** The files of kept pictures, by the address that each has in the text. Those of other kinds are left out. */
export async function imageFiles(images: readonly KeptImage[]): Promise<ReadonlyMap<string, ImageFile>> {
  const files = images.map(async ({ src, bytes }) => {
    const kind = pictureKind(bytes);
    if (!kind) return [];
    const hash = await sha256(bytes);
    return [[src, { src, mimeType: kind.mimeType, bytes, name: hash.slice(0, 16) + kind.extension }] as const];
  });
  // Of two at one address the first is the newer.
  return new Map((await Promise.all(files)).flat().toReversed());
}

/** The pictures that are in a text itself, as `data:` addresses. */
export function imagesWithin(body: ParentNode): readonly KeptImage[] {
  return [...body.querySelectorAll('img[src^="data:"]')].flatMap((image) => {
    const src = image.getAttribute('src') ?? '';
    const [, mimeType = '', base64] = /^data:([^;,]*);base64,([A-Za-z\d+/=\s]*)$/.exec(src) ?? [];
    return base64 === undefined ? [] : (decoded(base64, { src, mimeType }) ?? []);
  });
}

function decoded(base64: string, image: Omit<KeptImage, 'bytes'>): KeptImage | null {
  try {
    return { ...image, bytes: fromBase64(base64) };
  } catch {
    return null;
  }
}
