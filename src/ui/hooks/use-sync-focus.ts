import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus to a heading when it appears, as the button that led there is gone. Give the heading `tabIndex={-1}`. */
export function useSyncFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
