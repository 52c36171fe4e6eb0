import { t } from '../../platform/i18n';
import { IconButton } from './IconButton';

/** What was just done, and how to take it back. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

export interface ToastProps {
  readonly notice: Notice | null;
  readonly onClose: () => void;
}

/** Tells what was just done until the next thing is, or until it is closed; screen readers are told too. */
export function Toast({ notice, onClose }: ToastProps) {
  return (
    <div class={notice ? 'toast shown' : 'toast'}>
      <p role="status">{notice?.text}</p>
      {notice?.undo && (
        <button type="button" onClick={notice.undo}>
          {t('clip.undo')}
        </button>
      )}
      {notice && <IconButton icon="close" name={t('interrupted.dismiss')} onPress={onClose} />}
    </div>
  );
}
