import { t } from '../../platform/i18n';
import { library } from '../../store/library';
import { useExport } from '../hooks/use-export';
import type { Notices } from '../hooks/use-notice';
import { Icon } from './Icon';
import { ExportState } from './ExportState';

/** Saves everything that is kept as one file, the trash included. */
export function BackupSection({ tell, attempt }: Pick<Notices, 'tell' | 'attempt'>) {
  const exporter = useExport(tell);
  const backUp = async () => {
    const [kept, deleted] = await Promise.all([
      library.findIds({ shelf: 'library', words: '' }),
      library.findIds({ shelf: 'trash', words: '' }),
    ]);
    const ids = [...kept, ...deleted];
    if (ids.length === 0) return tell(t('list.empty'));
    await exporter.run({ ids, format: 'json', to: 'file' });
  };
  return (
    <>
      <h2>{t('backup.title')}</h2>
      <p class="hint">{t('backup.hint')}</p>
      <p class="choices">
        <button type="button" onClick={() => void attempt(backUp)}>
          <Icon name="download" />
          {t('backup.button')}
        </button>
      </p>
      <ExportState exporter={exporter} />
    </>
  );
}
