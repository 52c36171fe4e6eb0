import type { View } from '../drive/driver.ts';

/** When something was first painted, in milliseconds. */
export interface Painted {
  readonly sinceOpened: number;
  /** By the clock that this process has too. */
  readonly clock: number;
}

/** When a document of the extension first painted something, as it noted itself. */
export function paintedAt(view: View, name: 'list' | 'saved'): Promise<Painted> {
  return view.waitFor((mark) => {
    const [entry] = performance.getEntriesByName(mark);
    return entry && { sinceOpened: entry.startTime, clock: performance.timeOrigin + entry.startTime };
  }, `cuttings:${name}`) as Promise<Painted>;
}
