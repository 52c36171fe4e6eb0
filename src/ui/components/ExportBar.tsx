import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { EXPORT_GROUPS, EXPORT_NAMES, type FormatChoice, type FormatId } from '../export-names';
import { useExportChoice } from '../hooks/use-export-choice';
import type { ExportOrder } from '../run-export';
import { Icon } from './Icon';

export interface ExportBarProps {
  /** How many clips would be exported. */
  readonly count: number;
  /** What the button that exports is called. */
  readonly label: string;
  readonly onExport: (order: Pick<ExportOrder, 'format' | 'to'>) => void;
  /** Null where there is not one clip to be sent. */
  readonly onObsidian: (() => void) | null;
}

/** In which format clips are exported, and where to. */
export function ExportBar({ count, label, onExport, onObsidian }: ExportBarProps) {
  const choice = useExportChoice();
  const [isEach, setEach] = useState(false);
  const { format, templates } = choice;
  const { byTemplate, isText, each }: FormatChoice = EXPORT_NAMES[format];
  const asFiles = each && count > 1;
  return (
    <div class="choices export-bar">
      <FormatField format={format} onFormat={choice.setFormat} />
      {byTemplate && templates.length > 1 && (
        <select
          aria-label={t('export.template')}
          value={choice.template}
          onChange={(event) => choice.setTemplate(event.currentTarget.value)}
        >
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {asFiles && (
        <label class="check">
          <input type="checkbox" checked={isEach} onChange={(event) => setEach(event.currentTarget.checked)} />
          {t('export.each')}
        </label>
      )}
      <button
        type="button"
        class="primary"
        onClick={() => onExport({ format, to: asFiles && isEach ? 'files' : 'file' })}
      >
        {label}
      </button>
      {isText && (
        <button type="button" onClick={() => onExport({ format, to: 'clipboard' })}>
          <Icon name="copy" />
          {t('export.copy')}
        </button>
      )}
      {byTemplate && onObsidian && (
        <button type="button" onClick={onObsidian}>
          <Icon name="source" />
          {t('export.obsidian')}
        </button>
      )}
    </div>
  );
}

const GROUPS = Object.entries(EXPORT_GROUPS).map(([group, name]) => ({
  name,
  formats: Object.entries(EXPORT_NAMES).filter(([, each]) => each.group === group),
}));

interface FormatFieldProps {
  readonly format: FormatId;
  readonly onFormat: (format: FormatId) => void;
}

function FormatField({ format, onFormat }: FormatFieldProps) {
  return (
    <select
      aria-label={t('list.exportAs')}
      value={format}
      onChange={(event) => onFormat(event.currentTarget.value as FormatId)}
    >
      {GROUPS.map(({ name, formats }) => (
        <optgroup key={name} label={t(name)}>
          {formats.map(([id, each]) => (
            <option key={id} value={id}>
              {t(each.name)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
