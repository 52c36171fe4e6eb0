import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface DisclosedProps {
  /** What is on the button. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** What is seldom done, behind a button: a person says that they want it before they see it. */
export function Disclosed({ name, children }: DisclosedProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {name}
      </button>
      {isOpen && (
        <div id={id} class="sync-part">
          {children}
        </div>
      )}
    </div>
  );
}
