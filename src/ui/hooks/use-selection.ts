import { useState } from 'preact/hooks';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly set: (ids: Iterable<string>) => void;
}

/** Which clips are ticked. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id) => setIds((before) => before.symmetricDifference(new Set([id]))),
    set: (next) => setIds(new Set(next)),
  };
}
