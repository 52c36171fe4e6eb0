import type { ComponentChildren } from 'preact';

export interface PanelButtonProps {
  /** The id of the panel that the button opens and closes. */
  readonly panelId: string;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** A button that opens a part of the page, and closes it again. */
export function PanelButton({
  panelId,
  isOpen,
  toggle,
  children,
}: PanelButtonProps & { readonly children: ComponentChildren }) {
  return (
    <button type="button" aria-expanded={isOpen} aria-controls={panelId} onClick={toggle}>
      {children}
    </button>
  );
}
