import { errorSentence, t } from '../../platform/i18n';
import type { ExportReport } from '../run-export';
import { IconButton } from './IconButton';

export interface ExportFailuresProps {
  readonly failures: ExportReport['failures'];
  readonly onClose: () => void;
}

/** The clips that an export left out, each with why; nothing when there are none. */
export function ExportFailures({ failures, onClose }: ExportFailuresProps) {
  if (failures.length === 0) return null;
  return (
    <section class="failures" aria-label={t('export.failures')}>
      <h2>{t('export.failures')}</h2>
      <IconButton icon="close" name={t('interrupted.dismiss')} onPress={onClose} />
      <ul>
        {failures.map(({ id, title, cause }) => (
          <li key={id}>
            <a href={`library.html#${id}`} target="_blank" dir="auto">
              {title}
            </a>
            <span class="hint">{errorSentence(cause)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
