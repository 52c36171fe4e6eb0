import { t } from '../../platform/i18n';
import { useMirror } from '../hooks/use-mirror';
import { MirrorProgress } from './MirrorProgress';

/**
 * Keeps the folder as the library is while a page is open, in one line: nothing while all is well or no folder was
 * chosen, else how far it is, what went wrong, or that the browser must be asked again.
 */
export function MirrorStatus() {
  const { phase, folder, progress, problem, cancel, allow } = useMirror();
  if (!folder) return null;
  return (
    <div class="mirror-status">
      {phase === 'running' && <MirrorProgress progress={progress} onCancel={cancel} />}
      {phase === 'lapsed' && (
        <button type="button" onClick={() => void allow()}>
          {t('mirror.allowFolder', [folder.name])}
        </button>
      )}
      {problem && <span role="alert">{problem}</span>}
    </div>
  );
}
