import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { askToReadSites, giveSitesBack, mayReadSites, onRights } from '../../platform/permissions';
import { readSettings, writeSettings } from '../../platform/settings';
import type { Notices } from './use-notice';

/** Whether pictures are kept. `blocked`: they are to be, and the browser has taken the right to fetch them back. */
export type KeepingImages = 'off' | 'on' | 'blocked';

export interface KeepImagesChoice {
  /** Null until known. */
  readonly state: KeepingImages | null;
  /** Begins to keep pictures, or stops. Must be called in the very turn of what the user pressed. */
  readonly choose: (wanted: boolean) => void;
}

/** Whether pictures are kept, kept current, and the choice of it. */
export function useKeepImages({ tell, attempt }: Pick<Notices, 'tell' | 'attempt'>): KeepImagesChoice {
  const [state, setState] = useState<KeepingImages | null>(null);
  const reread = async () => {
    const [{ keepImages }, isGiven] = await Promise.all([readSettings(), mayReadSites()]);
    setState(!keepImages ? 'off' : isGiven ? 'on' : 'blocked');
  };
  useEffect(() => {
    const ended = new AbortController();
    onRights(() => void attempt(reread), ended.signal);
    void attempt(reread);
    return () => ended.abort();
  }, []);
  const choose = async (wanted: boolean) => {
    try {
      tell(await (wanted ? begin() : stop()));
    } finally {
      await reread(); // Whatever became of it: the box shows what holds.
    }
  };
  return { state, choose: (wanted) => void attempt(() => choose(wanted)) };
}

/** Asks for the right, and keeps pictures from now on if it is given. Returns what to tell. */
async function begin(): Promise<string> {
  if (!(await askToReadSites())) return t('settings.keepImagesRefused');
  await writeSettings({ keepImages: true });
  return t('settings.saved');
}

async function stop(): Promise<string> {
  await writeSettings({ keepImages: false });
  await giveSitesBack();
  return t('settings.keepImagesStopped');
}
