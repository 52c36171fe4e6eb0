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
    let asked = 0;
    let answered = 0;
    const read = async (turn: number) => {
      const show = (next: ClipsShown) => {
        // An answer that comes after a later one's would show what is no more.
        if (turn < answered || ended.signal.aborted) return;
        answered = turn;
        setShown(next);
      };
      try {
        show({ page: await library.find({ shelf, words }, limit), error: null });
      } catch (error) {
        show({ page: undefined, error });
      }
    };
    const reread = () => void read((asked += 1));
    onChange(reread, ended.signal);
    reread();
    return () => ended.abort();
  }, [shelf, words, limit]);
  return shown;
}
