import { useEffect } from 'preact/hooks';
import { t } from '../../platform/i18n';

/** Tells how a part of the article is cut, and ends it. The keys that work in the article end it here too. */
export function CutBar({ onEnd }: { readonly onEnd: () => void }) {
  useEffect(() => {
    const ended = new AbortController();
    const pressed = ({ key }: KeyboardEvent) => key === 'Escape' && onEnd();
    document.addEventListener('keydown', pressed, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  return (
    <div class="cut-bar">
      <p>{t('leftOut.cutHint')}</p>
      <button type="button" onClick={onEnd}>
        {t('leftOut.cutEnd')}
      </button>
    </div>
  );
}
