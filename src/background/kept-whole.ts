import type { Article } from '../clip/article';
import type { Clip } from '../clip/clip';
import { capturedRevision } from '../clip/edit';
import { clipId } from '../clip/hash';
import type { Clips } from '../store/clips';

/**
 * The clip in the library that keeps all pages of an article, this one as it is now among them; null when there is
 * none: one page then must not take the place of all.
 */
export async function keptWhole(article: Article, clips: Pick<Clips, 'read'>): Promise<Clip | null> {
  if (!article.pages?.missing.length) return null;
  const kept = await clips.read(await clipId(article.canonicalUrl));
  if (!kept?.clip.pages || kept.clip.pages.missing.length > 0 || kept.clip.deletedTime !== null) return null;
  // The newest text may lack what a person has cut, which the page still has.
  const captured = await clips.read(kept.clip.id, kept.clip.revisions.indexOf(capturedRevision(kept.clip)));
  const lines = new Set(captured?.body.text.split('\n'));
  return article.text.split('\n').every((line) => lines.has(line)) ? kept.clip : null;
}
