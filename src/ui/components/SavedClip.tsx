import { isSelection, newestRevision } from '../../clip/clip';
import type { Saved } from '../../clip/revise';
import { t } from '../../platform/i18n';
import { formatMoment, formatNumber, formatWords } from '../format';
import { ClipFacts } from './ClipFacts';
import { TagField } from './TagField';

export interface SavedClipProps {
  readonly saved: Saved;
  readonly tagsInUse: readonly string[];
  readonly onTag: (tags: readonly string[]) => Promise<boolean>;
}

/** The clip that was just saved: what it is, and its tags. */
export function SavedClip({ saved: { clip }, tagsInUse, onTag }: SavedClipProps) {
  const kept = clip.revisions.length;
  const facts = [formatWords(clip.wordCount), kept > 1 ? t('clip.versions', kept, [formatNumber(kept)]) : ''];
  return (
    <div class="saved-clip">
      <h2 class="title" lang={clip.lang ?? ''} dir="auto">
        {clip.title}
      </h2>
      <ClipFacts clip={clip} more={facts} />
      <TagField tags={clip.tags} suggestions={tagsInUse} onChange={onTag} />
    </div>
  );
}

/** What saving did, in one sentence. */
export function savedSentence({ clip, outcome, earlier }: Saved): string {
  if (outcome === 'unchanged') return t('clip.unchanged', [formatMoment(clip.capturedTime)]);
  if (outcome === 'revised' && earlier) return t('clip.revised', [formatMoment(newestRevision(earlier).capturedTime)]);
  return isSelection(clip) ? t('clip.savedSelection') : t('clip.saved');
}
