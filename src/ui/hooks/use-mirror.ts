import { useEffect, useRef, useState } from 'preact/hooks';
import type { MirrorSummary } from '../../clip/mirror';
import { askToWrite, canChooseFolders, chooseFolder, mayWrite } from '../../mirror/choose-folder';
import { errorSentence, t } from '../../platform/i18n';
import { onChange } from '../../store/announce';
import { mirrorStore } from '../../store/library';
import { atMostEvery } from '../at-most-every';
import { mirrorLibrary } from '../mirror-library';

/** How long changes may follow one another before the folder is brought up to date. */
const SETTLED_MS = 2_000;

/** Drawing the page again for every clip would take longer than writing the clip. */
const PROGRESS_MS = 100;

/** The folder that is kept as the library is, and what may be done with it now. */
export interface MirrorShown {
  /** Null until it is known. */
  readonly phase: 'unsupported' | 'none' | 'lapsed' | 'ready' | 'running' | null;
  readonly folder: FileSystemDirectoryHandle | null;
  /** What came of the last run; null while there was none. */
  readonly last: MirrorSummary | null;
  /** How far a run is; null until it knows what there is to do. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What else there is to tell; '' for nothing. */
  readonly said: string;
  /** What went wrong, as a sentence; '' while all is well. */
  readonly problem: string;
}

export interface Mirror extends MirrorShown {
  /** Lets a person choose a folder, and brings it up to date. */
  readonly choose: () => Promise<void>;
  /** Asks the browser again, and brings the folder up to date. */
  readonly allow: () => Promise<void>;
  readonly update: () => Promise<void>;
  readonly cancel: () => void;
  /** Keeps no folder any more. Its files stay. */
  readonly stop: () => Promise<void>;
}

const AT_FIRST: MirrorShown = { phase: null, folder: null, last: null, progress: null, said: '', problem: '' };

/**
 * The folder that is kept as the library is: brought up to date when the page opens, when clips have changed, and on
 * request, as long as the browser lets it be written in.
 */
export function useMirror(): Mirror {
  const [shown, setShown] = useState(AT_FIRST);
  const show = (changed: Partial<MirrorShown>) => setShown((before) => ({ ...before, ...changed }));
  const atWork = useRef<AbortController | null>(null);
  const changedMeanwhile = useRef(false);

  const attempt = async (work: () => Promise<void>) => {
    try {
      show({ said: '', problem: '' });
      await work();
    } catch (error) {
      show({ problem: errorSentence(error) });
    }
  };

  const update = async () => {
    if (atWork.current) {
      changedMeanwhile.current = true;
      return;
    }
    const stopped = new AbortController();
    atWork.current = stopped;
    changedMeanwhile.current = false;
    await attempt(async () => {
      let folder: FileSystemDirectoryHandle | null = null;
      try {
        // Read anew: another page may have chosen another one, or given it up.
        const kept = await mirrorStore.folder();
        folder = kept?.folder ?? null;
        show({ folder, last: kept?.last ?? null });
        if (!folder || !(await mayWrite(folder))) return;
        show({ phase: 'running', progress: null });
        const onProgress = atMostEvery(PROGRESS_MS, (done: number, total: number) =>
          show({ progress: { done, total } }),
        );
        show({ last: await mirrorLibrary(folder, { signal: stopped.signal, onProgress }) });
      } catch (error) {
        if (!stopped.signal.aborted) throw error;
        show({ said: t('mirror.cancelled') });
      } finally {
        atWork.current = null;
        show({ phase: await phaseOf(folder), progress: null });
      }
    });
    if (changedMeanwhile.current && !stopped.signal.aborted) await update();
  };

  useEffect(() => {
    if (!canChooseFolders()) return show({ phase: 'unsupported' });
    const ended = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    onChange(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void update(), SETTLED_MS);
    }, ended.signal);
    void update();
    return () => {
      ended.abort();
      clearTimeout(waiting);
      atWork.current?.abort();
    };
  }, []);

  return {
    ...shown,
    choose: () =>
      attempt(async () => {
        const chosen = await chooseFolder();
        if (!chosen) return;
        await mirrorStore.choose(chosen);
        await update();
      }),
    allow: () =>
      attempt(async () => {
        if (shown.folder && (await askToWrite(shown.folder))) await update();
      }),
    update,
    cancel: () => atWork.current?.abort(),
    stop: () =>
      attempt(async () => {
        await mirrorStore.forget();
        show({ phase: 'none', folder: null, last: null, said: t('mirror.stopped') });
      }),
  };
}

async function phaseOf(folder: FileSystemDirectoryHandle | null): Promise<MirrorShown['phase']> {
  if (!folder) return 'none';
  return (await mayWrite(folder)) ? 'ready' : 'lapsed';
}
