import { useRef } from 'preact/hooks';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { Toast, type ToastProps } from './Toast';

export interface ReadingToastProps extends ToastProps {
  /** The id of the panel whose button has the focus when the toast's own is gone. */
  readonly panelId: string;
}

/** What was just done with the clip that is read; undoing it by keyboard does not lead back to the page's beginning. */
export function ReadingToast({ panelId, ...toast }: ReadingToastProps) {
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part, () => document.querySelector<HTMLElement>(`[aria-controls="${panelId}"]`));
  return (
    <div class="reading-toast" ref={part}>
      <Toast {...toast} />
    </div>
  );
}
