import { useEffect } from 'preact/hooks';

/**
 * Notes in the browser's own performance record when something was first painted, for whoever measures it.
 *
 * Preact runs effects after the browser has painted.
 */
export function usePainted(name: 'list' | 'saved', painted: boolean): void {
  useEffect(() => {
    const mark = `cuttings:${name}`;
    if (painted && performance.getEntriesByName(mark).length === 0) performance.mark(mark);
  }, [name, painted]);
}
