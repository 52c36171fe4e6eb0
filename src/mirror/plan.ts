import type { MirroredClip } from '../clip/mirror';

/** What a run of the mirror has to do. */
export interface Plan {
  /** The ids of clips to be written, in the order of the library. */
  readonly writes: readonly string[];
  /** The ids of clips that are not in the library any more. */
  readonly removals: readonly string[];
}

export interface PlanInput {
  /** What the mirror wrote, by the clip's id. */
  readonly written: ReadonlyMap<string, Pick<MirroredClip, 'stamp'>>;
  /** The stamp of every clip of the library, by its id. */
  readonly stamps: ReadonlyMap<string, string>;
  /** The ids of clips of which a file is not there any more. */
  readonly damaged: ReadonlySet<string>;
}

/** What makes the folder equal to the library: a clip whose stamp holds is left alone. */
export function plan({ written, stamps, damaged }: PlanInput): Plan {
  return {
    writes: [...stamps.keys()].filter((id) => damaged.has(id) || written.get(id)?.stamp !== stamps.get(id)),
    removals: [...written.keys()].filter((id) => !stamps.has(id)),
  };
}
