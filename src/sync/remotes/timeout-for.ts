import { BOUNDS } from './bounds';
import type { RemoteTimeouts } from './remote-kind';

/** How long so many bytes may take: large files as long as the slowest line needs. Null is a file of unknown size. */
export function timeoutFor(sizeBytes: number | null, { smallMs, packMs }: RemoteTimeouts): number {
  if (sizeBytes !== null && sizeBytes <= BOUNDS.smallFileBytes) return smallMs;
  // Timers take whole numbers alone.
  return Math.ceil(packMs * Math.max(1, (sizeBytes ?? 0) / BOUNDS.packBytes));
}
