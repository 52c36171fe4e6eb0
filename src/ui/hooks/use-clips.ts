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
    let latest = 0;
    let total: number | null = null;
    const read = async (turn: number) => {
      const show = (next: ClipsShown) => {
        // An answer that comes after a later one's would show what is no more.
        if (turn === latest && !ended.signal.aborted) setShown(next);
      };
      try {
        const page = await library.find({ shelf, words }, limit);
        show({ page: { ...page, total: page.total ?? total }, error: null });
        if (page.total !== null) return;
        total = await library.count();
        show({ page: { ...page, total }, error: null });
      } catch (error) {
        show({ page: undefined, error });
      }
    };
    const reread = () => void read((latest += 1));
    onChange(reread, ended.signal);
    reread();
    return () => ended.abort();
  }, [shelf, words, limit]);
  return shown;
}
