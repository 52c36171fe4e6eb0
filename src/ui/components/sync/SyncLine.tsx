import { t } from '../../../platform/i18n';
import { openExtensionPage } from '../../../platform/tabs';
import { useSyncNotice } from '../../hooks/use-sync-notice';
import { Icon } from '../Icon';

/** What is wrong with sync, in one line, where a person should know; nothing while all is well. */
export function SyncLine() {
  const notice = useSyncNotice();
  return (
    <div class="sync-line" role="status">
      {notice && (
        <p>
          <Icon name="alert" />
          <span>
            <strong>{t('sync.lead')}</strong> <span>{notice}</span>{' '}
            <button type="button" class="link" onClick={() => void openExtensionPage('options.html#sync-title')}>
              {t('sync.open')}
            </button>
          </span>
        </p>
      )}
    </div>
  );
}
