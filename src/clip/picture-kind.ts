/** A kind of picture that is kept, and the extension of its files. */
export interface PictureKind {
  readonly mimeType: string;
  readonly extension: string;
}

/** The kinds that run nothing, by their first bytes in Latin-1. SVG is none of them: it can run scripts. */
const KINDS: readonly (PictureKind & { readonly start: RegExp })[] = [
  { start: /^\x89PNG\r\n/, mimeType: 'image/png', extension: '.png' },
  { start: /^\xff\xd8\xff/, mimeType: 'image/jpeg', extension: '.jpg' },
  { start: /^GIF8[79]a/, mimeType: 'image/gif', extension: '.gif' },
  { start: /^RIFF[^]{4}WEBP/, mimeType: 'image/webp', extension: '.webp' },
  // The main brand, or one of those it is compatible with.
  { start: /^[^]{4}ftyp(?:[^]{4}){0,15}?avi[fs]/, mimeType: 'image/avif', extension: '.avif' },
];
const START_BYTES = 80;

/** The kind of a picture by its bytes, whatever its server says of it; null if it is none that is kept. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const start = String.fromCharCode(...bytes.subarray(0, START_BYTES));
  return KINDS.find((kind) => kind.start.test(start)) ?? null;
}
