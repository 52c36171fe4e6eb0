import { useEffect, useState } from 'preact/hooks';
import type { OpenedClip } from '../../clip/clip';
import { ClipperError } from '../../clip/errors';
import { onChange } from '../../store/announce';
import { library } from '../../store/library';

export interface Opening {
  /** Null until read. */
  readonly found: OpenedClip | null;
  readonly error: unknown;
}

/** One clip with the body of a revision (-1 is the newest), kept current. */
export function useOpenedClip(id: string, revision: number): Opening {
  const [opened, setOpened] = useState<Opening>({ found: null, error: null });
  useEffect(() => {
    const ended = new AbortController();
    let asked = 0;
    let answered = 0;
    const read = async (turn: number) => {
      const next = await library.read(id, revision).then(
        (found) => ({ found, error: found ? null : new ClipperError('clip-gone', `No clip ${id}`) }),
        (error: unknown) => ({ found: null, error }),
      );
      // An answer that comes after a later one's would show what is no more.
      if (turn < answered || ended.signal.aborted) return;
      answered = turn;
      setOpened(next);
    };
    const reread = () => void read((asked += 1));
    onChange(reread, ended.signal);
    reread();
    return () => ended.abort();
  }, [id, revision]);
  return opened;
}
