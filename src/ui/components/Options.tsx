import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../clip/settings';
import { t } from '../../platform/i18n';
import { readSettings, writeSettings } from '../../platform/settings';
import { shortcuts } from '../../platform/shortcuts';
import { useNotice } from '../hooks/use-notice';
import { BackupSection } from './BackupSection';
import { KeepImages } from './KeepImages';
import { MirrorFolder } from './MirrorFolder';
import { ObsidianSettings } from './ObsidianSettings';
import { SyncSection } from './sync/SyncSection';
import { TemplatesSection } from './templates/TemplatesSection';
import { Toast } from './Toast';

/** The settings. Each is kept as soon as it is changed. */
export function Options() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [keys, setKeys] = useState({ popup: '', clip: '' });
  const { notice, tell, attempt, dismiss } = useNotice();
  useEffect(() => {
    void attempt(async () => setSettings(await readSettings()));
    void shortcuts().then(setKeys, () => {});
  }, []);
  const choose = async (chosen: Partial<Settings>) => {
    await writeSettings(chosen);
    setSettings(await readSettings());
    tell(t('settings.saved'));
  };
  return (
    <main class="options">
      <h1>{t('settings.title')}</h1>
      <h2>{t('settings.clipping')}</h2>
      <label class="setting">
        <input
          type="checkbox"
          checked={settings?.clipOnOpen ?? false}
          disabled={!settings}
          onChange={(event) => void attempt(choose.bind(null, { clipOnOpen: event.currentTarget.checked }))}
        />
        <span>
          {t('settings.clipOnOpen')}
          <small>{t('settings.clipOnOpenHint')}</small>
        </span>
      </label>
      <KeepImages tell={tell} attempt={attempt} />
      <h2>{t('template.title')}</h2>
      <p class="hint">{t('template.hint')}</p>
      <TemplatesSection tell={tell} attempt={attempt} />
      <ObsidianSettings tell={tell} attempt={attempt} />
      <MirrorFolder />
      <BackupSection tell={tell} attempt={attempt} />
      <SyncSection />
      <h2>{t('settings.shortcuts')}</h2>
      <dl>
        <dt>{t('settings.shortcutPopup')}</dt>
        <dd>{keys.popup ? <kbd>{keys.popup}</kbd> : t('settings.shortcutNone')}</dd>
        <dt>{t('settings.shortcutClip')}</dt>
        <dd>{keys.clip ? <kbd>{keys.clip}</kbd> : t('settings.shortcutNone')}</dd>
      </dl>
      <p class="hint">{t('settings.shortcutsHint')}</p>
      <h2>{t('settings.privacy')}</h2>
      <p>{t('settings.privacyText')}</p>
      <Toast notice={notice} onClose={dismiss} />
    </main>
  );
}
