import { useEffect, useState } from 'preact/hooks';
import { clearBadge } from '../../platform/badge';
import { t } from '../../platform/i18n';
import { openAddress } from '../../platform/tabs';
import { onChange } from '../../store/announce';
import { pendingClips } from '../../store/library';
import type { PendingClip } from '../../store/pending';
import { useNotice } from '../hooks/use-notice';
import { Icon } from './Icon';
import { Toast } from './Toast';

/** The clips that were begun and not saved, because the browser stopped the extension: told until dismissed. */
export function InterruptedClips() {
  const [interrupted, setInterrupted] = useState<readonly PendingClip[]>([]);
  const { notice, attempt, dismiss: forget } = useNotice();
  const read = async () => {
    const left = await pendingClips.interrupted(new Date());
    setInterrupted(left);
    if (left.length === 0) await clearBadge(t('extName'));
  };
  useEffect(() => {
    const ended = new AbortController();
    // A store that cannot be read is told of by the list below.
    const reread = () => void read().catch(() => {});
    onChange(reread, ended.signal); // Saving the page at last takes its own out.
    reread();
    return () => ended.abort();
  }, []);
  // What is taken out is announced, and then read again.
  const dismiss = ({ id }: PendingClip) => attempt(() => pendingClips.end(id));
  return (
    <>
      {interrupted.map((pending) => (
        <section class="panel panel-failed" role="alert" key={pending.id}>
          <p class="status">
            <Icon name="alert" />
            <span>{sentenceOf(pending)}</span>
          </p>
          <p class="choices">
            {pending.url && (
              <button type="button" onClick={() => void attempt(() => openAddress(pending.url ?? ''))}>
                {t('interrupted.open')}
              </button>
            )}
            <button type="button" onClick={() => void dismiss(pending)}>
              {t('interrupted.dismiss')}
            </button>
          </p>
        </section>
      ))}
      <Toast notice={notice} onClose={forget} />
    </>
  );
}

/** The other pages of an article are asked for once its page is kept: that is not lost. */
function sentenceOf({ mode, title, url }: PendingClip): string {
  return t(mode === 'whole' ? 'interrupted.pages' : 'interrupted.one', [title ?? url ?? t('interrupted.untitled')]);
}
