import { useState } from 'preact/hooks';
import { errorSentence } from '../../platform/i18n';
import type { Notice } from '../components/Toast';

export interface Notices {
  readonly notice: Notice | null;
  readonly tell: (text: string, choice?: Notice['choice']) => void;
  /** Does something; if it fails, tells why. Resolves with whether it was done. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** What there is to tell of what was done last. */
export function useNotice(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell: Notices['tell'] = (text, choice) =>
    setNotice((before) => ({ text, turn: (before?.turn ?? 0) + 1, ...(choice && { choice }) }));
  return {
    notice,
    tell,
    async attempt(work) {
      try {
        await work();
        return true;
      } catch (error) {
        tell(errorSentence(error));
        return false;
      }
    },
    dismiss: () => setNotice(null),
  };
}
