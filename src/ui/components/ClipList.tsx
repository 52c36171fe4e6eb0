import { useEffect, useRef } from 'preact/hooks';
import { errorSentence, t } from '../../platform/i18n';
import type { Shelf } from '../../store/find';
import { usePainted } from '../hooks/use-painted';
import type { ClipsShown } from '../hooks/use-clips';
import type { Selection } from '../hooks/use-selection';
import { type ClipActions, ClipRow } from './ClipRow';
import { Icon } from './Icon';

export interface ClipListProps {
  readonly shown: ClipsShown;
  readonly shelf: Shelf;
  /** Whether the list is of what was looked for, not of all. */
  readonly searching: boolean;
  readonly selection: Selection;
  readonly actions: ClipActions;
  /** The end of the list came into view, and there are more. */
  readonly onMore: () => void;
}

/** The clips as a list of headlines, or what to do when there are none. */
export function ClipList({ shown: { page, error }, shelf, searching, selection, actions, onMore }: ClipListProps) {
  usePainted('list', page !== undefined);
  if (error) return <Empty title={errorSentence(error)} role="alert" />;
  if (!page) return <p class="empty" aria-busy="true" />;
  if (page.clips.length === 0) return <NoClips shelf={shelf} searching={searching} />;
  return (
    <>
      <ul class="clips" aria-label={shelf === 'trash' ? t('list.trashName') : t('list.name')}>
        {page.clips.map((clip) => (
          <ClipRow
            key={clip.id}
            clip={clip}
            shelf={shelf}
            selected={selection.ids.has(clip.id)}
            actions={actions}
            onToggle={selection.toggle}
          />
        ))}
      </ul>
      {page.clips.length !== page.total && <End key={page.clips.length} onReached={onMore} />}
    </>
  );
}

function NoClips({ shelf, searching }: Pick<ClipListProps, 'shelf' | 'searching'>) {
  if (searching) return <Empty title={t('list.nothingFound')} />;
  if (shelf === 'trash') return <Empty title={t('list.emptyTrash')} />;
  return <Empty title={t('list.empty')} hint={t('list.emptyHint')} />;
}

function Empty({ title, hint, role }: { readonly title: string; readonly hint?: string; readonly role?: 'alert' }) {
  return (
    <div class="empty" role={role}>
      <Icon name="library" />
      <p>{title}</p>
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}

/** The end of what is shown so far; tells when it comes near the view. */
function End({ onReached }: { readonly onReached: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onReached(), {
      rootMargin: '600px',
    });
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, [onReached]);
  return <div class="end" ref={end} />;
}
