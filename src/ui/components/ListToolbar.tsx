import { t } from '../../platform/i18n';
import type { Shelf } from '../../store/find';
import { formatNumber } from '../format';
import type { ExportOrder } from '../run-export';
import { ExportBar } from './ExportBar';
import { IconButton } from './IconButton';

export interface ListToolbarProps {
  readonly shelf: Shelf;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly searching: boolean;
  readonly selected: number;
  readonly onSelectAll: (all: boolean) => void;
  readonly onExport: (order: Pick<ExportOrder, 'format' | 'to'>) => void;
  /** Null where there is not one clip to be sent. */
  readonly onObsidian: (() => void) | null;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

/** How many clips there are, and what can be done with those that are ticked. */
export function ListToolbar(props: ListToolbarProps) {
  const { total, selected, searching, onSelectAll } = props;
  const isEmpty = total === 0;
  return (
    // An empty list has no bar, but what was found is still told.
    <div class={isEmpty ? 'visually-hidden' : 'toolbar'}>
      <label class="select-all">
        <input
          type="checkbox"
          disabled={isEmpty}
          aria-label={t('list.selectAll')}
          checked={selected === total}
          ref={(box) => {
            if (box) box.indeterminate = selected > 0 && selected !== total;
          }}
          onChange={(event) => onSelectAll(event.currentTarget.checked)}
        />
        <span role="status">{countOf({ total, selected, searching })}</span>
      </label>
      {selected > 0 && (props.shelf === 'library' ? <LibraryChoices {...props} /> : <TrashChoices {...props} />)}
    </div>
  );
}

function countOf({ total, selected, searching }: Pick<ListToolbarProps, 'total' | 'selected' | 'searching'>): string {
  if (selected > 0) return t('list.selected', selected, [formatNumber(selected)]);
  if (total === null || (total === 0 && !searching)) return '';
  return t(searching ? 'list.found' : 'list.count', total, [formatNumber(total)]);
}

function LibraryChoices({ selected, onExport, onObsidian, onDelete }: ListToolbarProps) {
  return (
    <>
      <IconButton icon="trash" name={t('list.deleteSelected')} onPress={onDelete} />
      <ExportBar count={selected} label={t('list.exportSelected')} onExport={onExport} onObsidian={onObsidian} />
    </>
  );
}

function TrashChoices({ onRestore, onPurge }: ListToolbarProps) {
  return (
    <div class="choices">
      <button type="button" onClick={onRestore}>
        {t('row.restore')}
      </button>
      <button type="button" onClick={onPurge}>
        {t('row.purge')}
      </button>
    </div>
  );
}
