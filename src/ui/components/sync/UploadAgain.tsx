import { t } from '../../../platform/i18n';
import { Disclosed } from './Disclosed';

export interface UploadAgainProps {
  readonly isBusy: boolean;
  readonly onUpload: () => void;
}

/** Sends everything again, once the person knows what that is for. */
export function UploadAgain({ isBusy, onUpload }: UploadAgainProps) {
  return (
    <Disclosed name={t('sync.uploadOpen')}>
      <p class="hint">{t('sync.uploadHint')}</p>
      <button type="button" disabled={isBusy} onClick={onUpload}>
        {t('sync.uploadAgain')}
      </button>
    </Disclosed>
  );
}
