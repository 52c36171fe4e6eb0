import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Keeps the focus inside a part of the page: when the element that has it is taken away, `next` gets it.
 *
 * Without this the focus falls back to the page's beginning, and whoever works by keyboard starts over.
 *
 * @param next chooses the element, from where among its kind the lost one stood (its row in a list; 0 elsewhere)
 */
export function useKeptFocus(
  part: RefObject<HTMLElement | null>,
  next: (part: HTMLElement, row: number) => HTMLElement | null,
) {
  useEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    let last: { readonly element: Element; readonly row: number } | null = null;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, row: rowOf(target) };
    };
    const restore = () => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      next(element, last.row)?.focus();
    };
    const changes = new MutationObserver(restore);
    changes.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    return () => {
      changes.disconnect();
      element.removeEventListener('focusin', remember);
    };
  }, []);
}

function rowOf(element: Element): number {
  const row = element.closest('li');
  return row?.parentElement ? Array.from(row.parentElement.children).indexOf(row) : 0;
}
