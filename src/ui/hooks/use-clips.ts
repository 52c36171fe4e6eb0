import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../store/announce';
import type { ClipPage, Shelf } from '../../store/find';
import { library } from '../../store/library';

export interface ClipsShown {
  /** Undefined until first read. */
  readonly page: ClipPage | undefined;
  /** What kept the list from being read; null while all is well. */
  readonly error: unknown;
}

/** The first `limit` clips of a shelf that have some words, kept current. */
export function useClips(shelf: Shelf, words: string, limit: number): ClipsShown {
  const [shown, setShown] = useState<ClipsShown>({ page: undefined, error: null });
  useEffect(() => {
    const ended = new AbortController();
    const read = async () => {
      const next = await library.find({ shelf, words }, limit).then(
        (page) => ({ page, error: null }),
        (error: unknown) => ({ page: undefined, error }),
      );
      if (!ended.signal.aborted) setShown(next);
    };
    onChange(() => void read(), ended.signal);
    void read();
    return () => ended.abort();
  }, [shelf, words, limit]);
  return shown;
}
