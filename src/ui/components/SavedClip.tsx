import type { Saved } from '../../clip/revise';
import { t } from '../../platform/i18n';
import { formatNumber, formatWords } from '../format';
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
