import { type Clip, isSelection, newestRevision } from '../clip/clip';
import type { Saved } from '../clip/revise';
import { t } from '../platform/i18n';
import { formatMoment, formatNumber } from './format';

/** What saving did, in sentences: first the one that says most, then what a person can do to have all of it. */
export function savedSentences(saved: Saved): readonly [string, ...string[]] {
  const { clip, outcome } = saved;
  const [partly, ...advice] = partialSentences(clip);
  if (!partly) return [savedSentence(saved)];
  return outcome === 'new' ? [partly, ...advice] : [savedSentence(saved), partly, ...advice];
}

/** Whether what was kept looks like a part of the article only. */
export function isPart({ partial, pages }: Pick<Clip, 'partial' | 'pages'>): boolean {
  return Boolean(partial) || Boolean(pages?.missing.length);
}

function savedSentence({ clip, outcome, earlier }: Saved): string {
  if (outcome === 'unchanged') return t('clip.unchanged', [formatMoment(clip.capturedTime)]);
  if (clip.pages && !isPart(clip)) return t('pages.whole', [formatNumber(clip.pages.total)]);
  if (outcome === 'revised' && earlier) return t('clip.revised', [formatMoment(newestRevision(earlier).capturedTime)]);
  return isSelection(clip) ? t('clip.savedSelection') : t('clip.saved');
}

/** What is missing, and what to do about it; of pages, there is a button for that. */
function partialSentences({ partial, pages, wordCount }: Clip): readonly string[] {
  const reason = partial?.reason ?? (pages?.missing.length ? 'pages' : null);
  const declared = formatNumber(partial?.declaredWords ?? 0);
  if (reason === 'wall') return [t('partial.wall'), t('partial.wallAdvice')];
  if (reason === 'teaser') return [t('partial.teaser'), t('partial.teaserAdvice')];
  if (reason === 'shorter')
    return [t('partial.shorter', [formatNumber(wordCount), declared]), t('partial.shorterAdvice')];
  return reason && pages ? [t('pages.kept', [formatNumber(pages.first), formatNumber(pages.total)])] : [];
}
