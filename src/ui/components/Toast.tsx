import { t } from '../../platform/i18n';
import { IconButton } from './IconButton';
import { Said } from './Said';

/** What was just done, or is about to be, and what can be done about it. */
export interface Notice {
  readonly text: string;
  /** Another number for each notice. */
  readonly turn: number;
  readonly choice?: { readonly label: string; readonly press: () => void };
}

export interface ToastProps {
  readonly notice: Notice | null;
  readonly onClose: () => void;
}

/** Tells what was just done until the next thing is, or until it is closed; screen readers are told too. */
export function Toast({ notice, onClose }: ToastProps) {
  return (
    <div class={notice ? 'toast' : 'visually-hidden'}>
      <Said text={notice?.text ?? ''} turn={notice?.turn ?? 0} />
      {notice?.choice && (
        <button type="button" onClick={notice.choice.press}>
          {notice.choice.label}
        </button>
      )}
      {notice && <IconButton icon="close" name={t('interrupted.dismiss')} onPress={onClose} />}
    </div>
  );
}
