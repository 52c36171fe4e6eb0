import type { Clip } from '../clip/clip';
import type { Writing } from './transact';

/** How many clips the library has: kept beside them, since browsers count entry by entry. */
export interface ClipCount {
  readonly id: 'library';
  readonly clips: number;
}

/** Keeps the count right when clips come to the library or leave it, in the transaction that moves them. */
export async function countMoves(tx: Pick<Writing<['counts']>, 'objectStore'>, moves: readonly Move[]): Promise<void> {
  const by = moves.reduce((sum, { before, after }) => sum + inLibrary(after) - inLibrary(before), 0);
  if (by === 0) return;
  const counts = tx.objectStore('counts');
  const clips = (await counts.get('library'))?.clips ?? 0;
  await counts.put({ id: 'library', clips: clips + by });
}

/** A clip as it was, if it was there, and as it is now, if it still is. */
export interface Move {
  readonly before: Counted | undefined;
  readonly after: Counted | undefined;
}

type Counted = Pick<Clip, 'deletedTime'>;

function inLibrary(clip: Counted | undefined): 0 | 1 {
  return clip?.deletedTime === null ? 1 : 0;
}
