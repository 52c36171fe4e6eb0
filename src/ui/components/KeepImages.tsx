import { t } from '../../platform/i18n';
import { useKeepImages } from '../hooks/use-keep-images';
import type { Notices } from '../hooks/use-notice';

/** The setting by which the pictures of clips are kept. */
export function KeepImages({ tell, attempt }: Pick<Notices, 'tell' | 'attempt'>) {
  const { state, choose } = useKeepImages({ tell, attempt });
  return (
    <label class="setting">
      <input
        type="checkbox"
        checked={state === 'on'}
        disabled={state === null}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
      <span>
        {t('settings.keepImages')}
        {state === 'blocked' && (
          <small>
            <b>{t('settings.keepImagesBlocked')}</b>
          </small>
        )}
        <small>{t('settings.keepImagesHint')}</small>
      </span>
    </label>
  );
}
