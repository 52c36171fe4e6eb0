import { useEffect, useState } from 'preact/hooks';
import type { PagesProgress } from '../../messages';
import { pagesProgress } from '../../platform/pages-progress';
import { currentTab } from '../../platform/tabs';

const ASK_MS = 300;

/**
 * How far the page in front is with reading the other pages of its article, while something is at work in it; null
 * while it reads none. It is the page that knows: whichever popup asked, the one that is open tells.
 */
export function usePagesProgress(isAtWork: boolean): PagesProgress | null {
  const [progress, setProgress] = useState<PagesProgress | null>(null);
  useEffect(() => {
    if (!isAtWork) return setProgress(null);
    const timer = setInterval(() => {
      void currentTab()
        .then((tab) => (tab ? pagesProgress(tab.id) : null))
        .then(setProgress);
    }, ASK_MS);
    return () => clearInterval(timer);
  }, [isAtWork]);
  return isAtWork ? progress : null;
}
