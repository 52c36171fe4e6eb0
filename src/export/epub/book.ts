import type { Clip } from '../../clip/clip';

/** A clip as a chapter of a book. */
export interface Chapter {
  /** The name of its file. */
  readonly file: string;
  readonly title: string;
  /** Attributes of language and direction for its line in the contents, each with a blank before it. */
  readonly language: string;
  readonly hasMath: boolean;
}

/** What is packed of a book beside its chapters. */
export interface Packed {
  readonly file: string;
  readonly mimeType: string;
}

/** What a book says of itself. */
export interface Book {
  /** `urn:uuid:…`, the same whenever the same clips are exported in this order. */
  readonly id: string;
  readonly title: string;
  /** Under the title: whose it is; '' for a collection, and where that is not known. */
  readonly subtitle: string;
  /** BCP 47 tags, the first that of the book; never empty. */
  readonly languages: readonly string[];
  /** Whether its pages are turned from left to right. */
  readonly isRightToLeft: boolean;
  /** The clip that is alone in it. */
  readonly clip: Clip | null;
  readonly chapters: readonly Chapter[];
  readonly images: readonly Packed[];
  /** A kept picture for the cover; null when there is none. */
  readonly coverImage: Packed | null;
  /** ISO 8601 UTC, without parts of a second. */
  readonly modified: string;
  /** What the list of chapters is called, and in which language. */
  readonly contents: string;
  readonly interfaceLanguage: string;
}

/** 128 bits in hex as a UUID of the kind whose bits are free. Source: RFC 9562, version 8. */
export function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** Where a picture is, from the folder of the chapters. */
export function imagePath(name: string): string {
  return `images/${name}`;
}
