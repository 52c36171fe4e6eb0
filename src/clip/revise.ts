import type { Article } from './article';
import { type Clip, newestRevision, type Revision } from './clip';

/** What was captured, with the names that its content gives it. */
export interface Captured {
  readonly article: Article;
  readonly id: string;
  /** Hash of the article's body. */
  readonly body: string;
  readonly fingerprint: string;
  readonly now: Date;
}

/**
 * What saving did. `new`: a clip that was not in the library. `revised`: the article has changed, a revision was
 * added. `unchanged`: there was nothing to write.
 */
export type SaveOutcome = 'new' | 'revised' | 'unchanged';

export interface Saved {
  readonly clip: Clip;
  readonly outcome: SaveOutcome;
  /** The clip as it was before; null if there was none. */
  readonly earlier: Clip | null;
}

/** The clip that capturing an article makes of the one that is kept under its id, if any. */
export function revise(earlier: Clip | undefined, captured: Captured): Saved {
  if (!earlier) return { clip: firstClip(captured), outcome: 'new', earlier: null };
  const changed = newestRevision(earlier).fingerprint !== captured.fingerprint;
  const inTrash = earlier.deletedTime !== null;
  if (!changed && !inTrash) return { clip: earlier, outcome: 'unchanged', earlier };
  const clip: Clip = {
    ...earlier,
    ...(changed ? metadata(captured.article) : {}),
    capturedTime: captured.now.toISOString(),
    deletedTime: null,
    revisions: changed ? [...earlier.revisions, revision(captured)] : earlier.revisions,
  };
  return { clip, outcome: inTrash ? 'new' : 'revised', earlier };
}

function firstClip(captured: Captured): Clip {
  const time = captured.now.toISOString();
  return {
    ...metadata(captured.article),
    id: captured.id,
    tags: [],
    clippedTime: time,
    capturedTime: time,
    deletedTime: null,
    revisions: [revision(captured)],
  };
}

function revision({ article, body, fingerprint, now }: Captured): Revision {
  const { title, wordCount } = article;
  return { capturedTime: now.toISOString(), editedTime: null, body, fingerprint, title, wordCount };
}

function metadata({ html: _html, text: _text, ...rest }: Article) {
  return rest;
}
