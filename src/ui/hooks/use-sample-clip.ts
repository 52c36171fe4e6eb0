import { useEffect, useRef, useState } from 'preact/hooks';
import type { Clip, ClipWithBody } from '../../clip/clip';
import { library } from '../../store/library';

/** How many clips there are to choose from. */
const RECENT = 20;

export interface SampleClip {
  /** The newest clips. Undefined until they are read. */
  readonly recent: readonly Clip[] | undefined;
  /** The chosen one with its text; null until it is read, and when there is none. */
  readonly sample: ClipWithBody | null;
  readonly choose: (id: string) => void;
}

/** A real clip to try something on: the newest one, unless another is chosen. */
export function useSampleClip(): SampleClip {
  const [recent, setRecent] = useState<readonly Clip[]>();
  const [sample, setSample] = useState<ClipWithBody | null>(null);
  const chosen = useRef<string>(undefined);
  const choose = async (id: string | undefined) => {
    chosen.current = id;
    // A text that has not come from another browser yet is none to try anything on.
    const found = id ? await library.read(id).catch(() => null) : null;
    // Another one may have been chosen, and read, meanwhile.
    if (chosen.current === id) setSample(found);
  };
  useEffect(() => {
    const read = async () => {
      const { clips } = await library.find({ shelf: 'library', words: '' }, RECENT);
      await choose(clips[0]?.id);
      setRecent(clips);
    };
    read().catch(() => setRecent([]));
  }, []);
  return { recent, sample, choose: (id) => void choose(id) };
}
