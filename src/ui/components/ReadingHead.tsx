import { type Clip, newestRevision } from '../../clip/clip';
import { t } from '../../platform/i18n';
import { formatMoment, formatWords } from '../format';
import { Facts } from './Facts';

export interface ReadingHeadProps {
  readonly clip: Clip;
  /** Which revision is shown; -1 is the newest. */
  readonly revision: number;
  readonly onRevision: (revision: number) => void;
  readonly onSource: () => void;
}

/** A clip's headline, who wrote it, where and when it appeared, when it was clipped. */
export function ReadingHead({ clip, revision, onRevision, onSource }: ReadingHeadProps) {
  const shown = clip.revisions.at(revision) ?? newestRevision(clip);
  const own = { lang: clip.lang ?? '', dir: clip.dir ?? 'auto' } as const;
  const times = [
    clip.publishedTime && t('reading.published', [formatMoment(clip.publishedTime)]),
    clip.modifiedTime &&
      clip.modifiedTime !== clip.publishedTime &&
      t('reading.modified', [formatMoment(clip.modifiedTime)]),
    t('reading.clipped', [formatMoment(shown.capturedTime)]),
    shown.editedTime && t('leftOut.edited', [formatMoment(shown.editedTime)]),
    formatWords(shown.wordCount),
  ];
  return (
    <header>
      {clip.deletedTime !== null && <p class="banner">{t('reading.inTrash')}</p>}
      <p class="site" {...own}>
        {clip.siteName ?? URL.parse(clip.url)?.hostname}
      </p>
      <h1 {...own}>{shown.title}</h1>
      {clip.byline && (
        <p class="byline" {...own}>
          {clip.byline}
        </p>
      )}
      <Facts facts={times} />
      <p class="facts">
        <button type="button" class="link" onClick={onSource}>
          <bdi dir="ltr">{readable(clip.url)}</bdi>
        </button>
      </p>
      {clip.revisions.length > 1 && (
        <label class="versions">
          {t('reading.version')}
          <select
            value={clip.revisions.indexOf(shown)}
            onChange={({ currentTarget: { selectedIndex } }) =>
              onRevision(selectedIndex === 0 ? -1 : clip.revisions.length - 1 - selectedIndex)
            }
          >
            {clip.revisions.toReversed().map((each, i) => (
              <option key={each.capturedTime + (each.editedTime ?? '')} value={clip.revisions.length - 1 - i}>
                {revisionName(each)}
              </option>
            ))}
          </select>
        </label>
      )}
    </header>
  );
}

/** An address as a person reads it, with its letters instead of their codes. */
function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

/** How a revision is called where one is chosen: when it was captured, how long it is, and when it was edited. */
function revisionName({ capturedTime, editedTime, wordCount }: Clip['revisions'][number]): string {
  const name = t('reading.versionOf', [formatMoment(capturedTime), formatWords(wordCount)]);
  return editedTime ? t('reading.versionOf', [name, t('leftOut.edited', [formatMoment(editedTime)])]) : name;
}
