import { useRef, useState } from 'preact/hooks';
import type { Clip } from '../../clip/clip';
import { t } from '../../platform/i18n';
import type { Shelf } from '../../store/find';
import { library } from '../../store/library';
import { useClipActions } from '../hooks/use-clip-actions';
import { useClips } from '../hooks/use-clips';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { useSelection } from '../hooks/use-selection';
import { ClipList } from './ClipList';
import { ExportState } from './ExportState';
import { ListToolbar } from './ListToolbar';
import { Toast } from './Toast';

/** How many clips are read first: as many as the popup shows. The rest follows once these are painted. */
const FIRST = 12;

/** The clips of a shelf: found as one types, ticked, opened, exported and deleted. */
export function ClipBrowser({ shelf }: { readonly shelf: Shelf }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(FIRST);
  const shown = useClips(shelf, words, limit);
  const selection = useSelection();
  const { notice, exporter, one, many, attempt, dismiss } = useClipActions();
  const searching = words.trim() !== '';
  const part = useRef<HTMLElement>(null);
  const asked = useRef('');
  useKeptFocus(part, (element, row) => {
    const headlines = element.querySelectorAll<HTMLElement>('.headline');
    return headlines[Math.min(row, headlines.length - 1)] ?? element.querySelector('input');
  });

  const [onlyOne = null] = selection.ids.size === 1 ? selection.ids : [];

  const find = (next: string) => {
    asked.current = next;
    setWords(next);
    setLimit(FIRST);
    selection.set([]);
  };
  const selectAll = async (all: boolean) => {
    const ids = all ? await library.findIds({ shelf, words }) : [];
    // Looked for something else meanwhile: what is ticked must be what is shown.
    if (asked.current === words) selection.set(ids);
  };
  /** Acts on what is ticked, and unticks it when that is done. */
  const withSelected = (act: (ids: readonly string[]) => Promise<boolean>) => () =>
    void act([...selection.ids]).then((isDone) => isDone && selection.set([]));
  /** A clip that leaves the shelf is ticked no more. */
  const leaving = (act: (clip: Clip) => void) => (clip: Clip) => {
    if (selection.ids.has(clip.id)) selection.toggle(clip.id);
    act(clip);
  };

  return (
    <section class="browser" ref={part}>
      <input
        type="search"
        class="find"
        aria-label={t('list.find')}
        placeholder={t('list.findPlaceholder')}
        value={words}
        onInput={(event) => find(event.currentTarget.value)}
      />
      <ListToolbar
        shelf={shelf}
        total={shown.page?.total ?? null}
        searching={searching}
        selected={selection.ids.size}
        onSelectAll={(all) => void attempt(() => selectAll(all))}
        onExport={(order) => void many.export({ ...order, ids: [...selection.ids] })}
        onObsidian={onlyOne ? () => many.obsidian(onlyOne) : null}
        onDelete={withSelected(many.delete)}
        onRestore={withSelected(many.restore)}
        onPurge={() => void many.purge([...selection.ids])}
      />
      <ExportState exporter={exporter} />
      <ClipList
        shown={shown}
        shelf={shelf}
        searching={searching}
        selection={selection}
        actions={{ ...one, delete: leaving(one.delete), restore: leaving(one.restore) }}
        // Doubling keeps the cost of reading a long list to its end in proportion to its length.
        onMore={() => setLimit((shown.page?.clips.length ?? FIRST) * 2)}
      />
      <Toast notice={notice} onClose={dismiss} />
    </section>
  );
}
