import type { Change } from './article';
import { type Clip, newestRevision } from './clip';
import { ClipperError } from './errors';

/** The text of an article after a person has put a part back or cut one. */
export interface EditedText {
  readonly html: string;
  readonly text: string;
  readonly wordCount: number;
  readonly changes: readonly Change[];
}

/** An edit, with the names that its content gives it. */
export interface Edit {
  /** The hash of the body that was edited. */
  readonly from: string;
  /** The hash of the body it became. */
  readonly body: string;
  readonly wordCount: number;
  /** Whether it has become again what was captured. */
  readonly asCaptured: boolean;
  readonly now: Date;
}

/** The newest revision of a clip that no person has edited. */
export function capturedRevision(clip: Clip): Clip['revisions'][number] {
  return clip.revisions.findLast(({ editedTime }) => editedTime === null) ?? newestRevision(clip);
}

/**
 * The clip that an edit of its newest revision makes.
 *
 * A capture has one edited revision at most, which further edits replace: each can be taken back, and what was
 * captured stays. It has none once it is again as captured.
 *
 * @throws ClipperError `clip-changed` when another text was edited than the clip has now.
 */
export function editClip(clip: Clip, { from, body, wordCount, asCaptured, now }: Edit): Clip {
  if (newestRevision(clip).body !== from) throw new ClipperError('clip-changed', `${clip.id} has another text now`);
  const captured = capturedRevision(clip);
  const kept = clip.revisions.slice(0, clip.revisions.indexOf(captured) + 1);
  if (asCaptured) return { ...clip, wordCount: captured.wordCount, revisions: kept };
  const edited = { ...captured, body, wordCount, editedTime: now.toISOString() };
  return { ...clip, wordCount, revisions: [...kept, edited] };
}
