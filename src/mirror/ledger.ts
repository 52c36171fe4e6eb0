import type { MirroredClip, MirrorState } from '../clip/mirror';
import { folded } from '../markdown/file-name';

/** What is known, while the mirror runs, of the files it wrote. */
export interface Ledger {
  readonly clips: ReadonlyMap<string, MirroredClip>;
  /** Paths of files that a person changed. */
  readonly edited: Set<string>;
  /** Notes what is there of a clip; null for nothing. */
  set(id: string, clip: MirroredClip | null): void;
  /** How many clips have the file at a path, as file systems that ignore case see it. */
  owners(path: string): number;
  state(): MirrorState;
}

/** The ledger that a state gives. */
export function ledgerOf({ clips: kept, edited: keptEdited }: Pick<MirrorState, 'clips' | 'edited'>): Ledger {
  const clips = new Map(Object.entries(kept));
  const edited = new Set(keptEdited);
  const owners = new Map<string, number>();
  const count = (clip: MirroredClip | undefined, by: number) => {
    for (const path of new Set(clip?.files.map((file) => folded(file.path)))) {
      owners.set(path, (owners.get(path) ?? 0) + by);
    }
  };
  for (const clip of clips.values()) count(clip, 1);
  return {
    clips,
    edited,
    set(id, clip) {
      count(clips.get(id), -1);
      if (clip) clips.set(id, clip);
      else clips.delete(id);
      count(clips.get(id), 1);
    },
    owners: (path) => owners.get(folded(path)) ?? 0,
    state: () => ({ version: 1, clips: Object.fromEntries(clips), edited: [...edited] }),
  };
}
