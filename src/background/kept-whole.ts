import type { Article } from '../clip/article';
import type { Clip, OpenedClip } from '../clip/clip';
import { capturedRevision } from '../clip/edit';
import { clipId } from '../clip/hash';
import { ClipperError } from '../clip/errors';
import type { Clips } from '../store/clips';

/**
 * The clip in the library that keeps all pages of an article, this one as it is now among them; null when there is
 * none: one page then must not take the place of all.
 */
export async function keptWhole(article: Article, clips: Pick<Clips, 'read'>): Promise<Clip | null> {
  if (!article.pages?.missing.length) return null;
  const kept = await readIfHere(clips, await clipId(article.canonicalUrl));
  if (!kept?.clip.pages || kept.clip.pages.missing.length > 0 || kept.clip.deletedTime !== null) return null;
  // The newest text may lack what a person has cut, which the page still has.
  const captured = await readIfHere(clips, kept.clip.id, kept.clip.revisions.indexOf(capturedRevision(kept.clip)));
  const lines = new Set(captured?.body.text.split('\n'));
  return article.text.split('\n').every((line) => lines.has(line)) ? kept.clip : null;
}

/** A clip whose text has not come from another browser yet keeps the page from nothing: both texts are revisions of it. */
async function readIfHere(clips: Pick<Clips, 'read'>, id: string, revision?: number): Promise<OpenedClip | null> {
  try {
    return await clips.read(id, revision);
  } catch (error) {
    if (error instanceof ClipperError && error.code === 'body-pending') return null;
    throw error;
  }
}
