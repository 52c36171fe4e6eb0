import { t } from '../../platform/i18n';
import type { Shelf } from '../../store/find';
import { EXPORT_NAMES, type FormatId } from '../export-names';
import { formatNumber } from '../format';
import { IconButton } from './IconButton';

export interface ListToolbarProps {
  readonly shelf: Shelf;
  /** Null while it is not known. */
  readonly total: number | null;
  readonly searching: boolean;
  readonly selected: number;
  readonly format: FormatId;
  readonly onFormat: (format: FormatId) => void;
  readonly onSelectAll: (all: boolean) => void;
  readonly onExport: () => void;
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

const IDS = Object.keys(EXPORT_NAMES) as FormatId[];

function LibraryChoices({ format, onFormat, onExport, onDelete }: ListToolbarProps) {
  return (
    <div class="choices">
      <select
        aria-label={t('list.exportAs')}
        value={format}
        onChange={(event) => onFormat(IDS[event.currentTarget.selectedIndex] ?? format)}
      >
        {IDS.map((id) => (
          <option key={id} value={id}>
            {t(EXPORT_NAMES[id])}
          </option>
        ))}
      </select>
      <button type="button" onClick={onExport}>
        {t('list.exportSelected')}
      </button>
      <IconButton icon="trash" name={t('list.deleteSelected')} onPress={onDelete} />
    </div>
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
