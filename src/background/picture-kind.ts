/** The kinds of pictures that are kept, by their first bytes in Latin-1. SVG is none of them: it can run scripts. */
const KINDS: readonly (readonly [mimeType: string, start: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  // The main brand, or one of those it is compatible with.
  ['image/avif', /^[^]{4}ftyp(?:[^]{4}){0,15}?avi[fs]/],
];
const START_BYTES = 80;

/** The MIME type of a picture by its bytes, whatever its server says of it; null if it is none that is kept. */
export function pictureKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, START_BYTES));
  return KINDS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
