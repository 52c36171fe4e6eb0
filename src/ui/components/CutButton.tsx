import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Icon } from './Icon';

export interface CutButtonProps {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Begins the cutting of parts, and ends it. It has the focus again when that was ended anywhere else. */
export function CutButton({ isOn, toggle }: CutButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn) button.current?.focus();
    wasOn.current = isOn;
  }, [isOn]);
  return (
    <button type="button" aria-pressed={isOn} ref={button} onClick={toggle}>
      <Icon name="scissors" />
      {t('leftOut.cut')}
    </button>
  );
}
