import { fromBase64 } from '../clip/bytes';
import type { KeptImage } from '../clip/clip';
import { sha256 } from '../clip/hash';

/** Kinds of pictures that run nothing, by the bytes they begin with (`.` is any), and the extension of their files. */
const KINDS: readonly (readonly [start: RegExp, mimeType: string, extension: string])[] = [
  [/^\xff\xd8\xff/, 'image/jpeg', '.jpg'],
  [/^\x89PNG\r\n.\n/, 'image/png', '.png'],
  [/^GIF8[79]a/, 'image/gif', '.gif'],
  [/^RIFF.{4}WEBP/s, 'image/webp', '.webp'],
  [/^.{4}ftypavi[fs]/s, 'image/avif', '.avif'],
];
const START_BYTES = 12;

/** A kept picture as a file. Its type is that of its bytes, whatever its site said. */
export interface ImageFile extends KeptImage {
  /** By its content: the first 16 hex digits of its SHA-256, such as `1e4486f85b861131.jpg`. */
  readonly name: string;
}

/** The files of kept pictures, by the address that each has in the text. Those of other kinds are left out. */
export async function imageFiles(images: readonly KeptImage[]): Promise<ReadonlyMap<string, ImageFile>> {
  const files = images.map(async ({ src, bytes }) => {
    const start = String.fromCharCode(...bytes.subarray(0, START_BYTES));
    const [, mimeType, extension] = KINDS.find(([pattern]) => pattern.test(start)) ?? [];
    if (!mimeType) return [];
    const hash = await sha256(bytes);
    return [[src, { src, mimeType, bytes, name: hash.slice(0, 16) + extension }] as const];
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
