import { useRef, useState } from 'preact/hooks';
import { ClipperError } from '../../clip/errors';
import { callBackground } from '../../platform/messaging';
import { errorSentence, t } from '../../platform/i18n';

/** Something that the background does with the remote, and what came of it. */
export interface SyncAttempt {
  readonly isBusy: boolean;
  /** What went wrong, as a sentence; '' while nothing has. */
  readonly problem: string;
  /** What was done; '' for nothing to tell. */
  readonly said: string;
  /** Does something; what it gives is told. Whether it was done. */
  readonly attempt: (work: () => Promise<string>) => Promise<boolean>;
  /** Ends what is being done; nothing is told of that. */
  readonly cancel: () => void;
}

const IDLE = { isBusy: false, problem: '', said: '' };

/** One thing at a time that is done with the remote. */
export function useSyncAttempt(): SyncAttempt {
  const [state, setState] = useState(IDLE);
  const isCancelled = useRef(false);
  return {
    ...state,
    async attempt(work) {
      isCancelled.current = false;
      setState({ ...IDLE, isBusy: true });
      try {
        const said = await work();
        setState({ ...IDLE, said });
        return true;
      } catch (error) {
        setState({ ...IDLE, problem: isCancelled.current ? '' : sentence(error) });
        return false;
      }
    },
    cancel() {
      isCancelled.current = true;
      void callBackground('stopSync').catch(() => {}); // What is not at work any more needs no end.
    },
  };
}

function sentence(error: unknown): string {
  const wasStopped = error instanceof ClipperError && error.code === 'clip-interrupted';
  return wasStopped ? t('sync.interrupted') : errorSentence(error);
}
