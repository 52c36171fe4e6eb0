import type { Article, Change } from './article';

/** The article's text as captured at one time, or as a person then edited it. */
export interface Revision {
  readonly capturedTime: string;
  /** When a person last put a part back or cut one; null when it is as captured. It follows the one as captured. */
  readonly editedTime: string | null;
  /** Hash of the body it keeps: the key in the `bodies` store. */
  readonly body: string;
  /** Hash of title and text as captured, by which an unchanged article is known. */
  readonly fingerprint: string;
  readonly title: string;
  readonly wordCount: number;
}

/** An article saved by the user, without its body: listing never loads one. JSON only. */
export interface Clip extends Omit<Article, 'html' | 'text'> {
  /** First 128 bits, in hex, of SHA-256 of the canonical URL: the same story in two browsers is one clip. */
  readonly id: string;
  readonly tags: readonly string[];
  /** When it was first clipped. */
  readonly clippedTime: string;
  /** When its newest revision was captured. Lists are in this order, newest first. */
  readonly capturedTime: string;
  /** When it was moved to the trash; null while it is in the library. */
  readonly deletedTime: string | null;
  /** Oldest first; never empty. */
  readonly revisions: readonly Revision[];
}

/** The text of a revision, kept apart from the clip and shared by equal revisions. */
export interface Body {
  /** See `bodyHash`. */
  readonly hash: string;
  readonly html: string;
  readonly text: string;
}

/** A text, with what was left out of it and put back in the order of the page; null when that was not kept. */
export interface ExplainedText extends Pick<Body, 'html' | 'text'> {
  readonly changes: readonly Change[] | null;
}

/** A clip with the body of one of its revisions. */
export interface ClipWithBody {
  readonly clip: Clip;
  readonly body: Body;
}

/** A clip that is read, with what was left out of the revision that is shown. */
export interface OpenedClip extends ClipWithBody {
  readonly changes: ExplainedText['changes'];
}

/** A picture of a text, kept with it. */
export interface KeptImage {
  /** Its address as it stands in the text. */
  readonly src: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A body, with what was left out of it; null when that was not kept. */
export interface ExplainedBody extends Body {
  readonly changes: ExplainedText['changes'];
}

/** A clip as formats of export get it: with the text of a revision, and as much of the rest as they ask for. */
export interface ClipToExport extends ClipWithBody {
  /** The pictures that are kept of the text. */
  readonly images: readonly KeptImage[];
  /** The bodies of all its revisions, each once; none unless the format asks for everything. */
  readonly bodies: readonly ExplainedBody[];
}

/**
 * How much of a clip an export reads: what is known of it, with an empty body; its text; the pictures of that too; or
 * all its revisions with theirs.
 */
export type Reads = 'metadata' | 'text' | 'images' | 'everything';

/** The newest revision of a clip. */
export function newestRevision(clip: Clip): Revision {
  const revision = clip.revisions.at(-1);
  if (!revision) throw new RangeError(`Clip ${clip.id} has no revision`);
  return revision;
}

/** Whether the clip keeps a passage that was selected in the page, not the whole article. */
export function isSelection(clip: Pick<Clip, 'canonicalUrl'>): boolean {
  return clip.canonicalUrl.includes('#:~:text=');
}
