import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  /** Id of what the button acts on, for screen readers. */
  readonly describedBy?: string;
  readonly onPress: () => void;
}

/** A button that shows a drawing and says its name. */
export function IconButton({ icon, name, describedBy, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-describedby={describedBy}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
