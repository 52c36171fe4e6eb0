import { BOUNDS } from './bounds';
import type { RemoteTimeouts } from './remote-kind';

/** How long so many bytes may take. Null is a file whose size is not known before. */
export function timeoutFor(sizeBytes: number | null, { smallMs, packMs }: RemoteTimeouts): number {
  return sizeBytes !== null && sizeBytes <= BOUNDS.smallFileBytes ? smallMs : packMs;
}
