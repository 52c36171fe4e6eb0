import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS } from '../../clip/settings';
import { t } from '../../platform/i18n';
import { readSettings, writeSettings } from '../../platform/settings';
import type { Notices } from '../hooks/use-notice';

/** The vault of Obsidian that clips are sent to, kept when it is left. */
export function ObsidianSettings({ tell, attempt }: Pick<Notices, 'tell' | 'attempt'>) {
  const [vault, setVault] = useState<string | null>(null);
  useEffect(() => void attempt(async () => setVault((await readSettings()).obsidianVault)), []);
  const keep = async (name: string) => {
    await writeSettings({ obsidianVault: name.trim() });
    setVault(name.trim());
    tell(t('settings.saved'));
  };
  return (
    <>
      <h2>{t('obsidian.title')}</h2>
      <label class="stacked">
        {t('obsidian.vault')}
        <input
          type="text"
          value={vault ?? DEFAULT_SETTINGS.obsidianVault}
          disabled={vault === null}
          onChange={(event) => void attempt(keep.bind(null, event.currentTarget.value))}
        />
        <small>{t('obsidian.vaultHint')}</small>
      </label>
    </>
  );
}
