import type { ClipToExport } from '../clip/clip';

export interface MaybeAlone {
  readonly entry: ClipToExport;
  /** Whether no other clip comes before or after it. */
  readonly isAlone: boolean;
}

/** The same clips, each told whether it is the only one: known when a second one comes. */
export async function* whetherAlone(clips: AsyncIterable<ClipToExport>): AsyncGenerator<MaybeAlone> {
  let first: ClipToExport | null = null;
  let count = 0;
  for await (const entry of clips) {
    count += 1;
    if (count === 1) {
      first = entry;
      continue;
    }
    if (first) yield { entry: first, isAlone: false };
    first = null;
    yield { entry, isAlone: false };
  }
  if (first) yield { entry: first, isAlone: true };
}
