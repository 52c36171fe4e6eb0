import type { MirrorSummary } from '../../clip/mirror';
import { t } from '../../platform/i18n';
import { formatMoment, formatNumber } from '../format';
import { type Mirror, useMirror } from '../hooks/use-mirror';
import { MirrorProgress } from './MirrorProgress';

/** The folder on the disk that is kept as the library is: which it is, how it stands, and what can be done with it. */
export function MirrorFolder() {
  const mirror = useMirror();
  return (
    <section class="mirror" aria-labelledby="mirror-title">
      <h2 id="mirror-title">{t('mirror.title')}</h2>
      <p class="hint">{t(mirror.phase === 'unsupported' ? 'mirror.unsupported' : 'mirror.hint')}</p>
      {mirror.folder && <p>{t('mirror.folder', [mirror.folder.name])}</p>}
      {mirror.phase === 'lapsed' && <p>{t('mirror.lapsed')}</p>}
      {mirror.phase === 'running' ? (
        <MirrorProgress progress={mirror.progress} onCancel={mirror.cancel} />
      ) : (
        <div class="choices">{choicesOf(mirror)}</div>
      )}
      {mirror.problem && <p role="alert">{mirror.problem}</p>}
      <div role="status">
        {mirror.said && <p>{mirror.said}</p>}
        {mirror.phase !== 'running' && mirror.last && <Outcome {...mirror.last} />}
      </div>
    </section>
  );
}

function choicesOf({ phase, choose, allow, update, stop }: Mirror) {
  const buttons = {
    choose: <Choice text={t('mirror.choose')} onPress={choose} />,
    other: <Choice text={t('mirror.chooseOther')} onPress={choose} />,
    allow: <Choice text={t('mirror.allow')} onPress={allow} />,
    update: <Choice text={t('mirror.update')} onPress={update} />,
    stop: <Choice text={t('mirror.stop')} onPress={stop} />,
  };
  if (phase === 'none') return buttons.choose;
  if (phase === 'lapsed') return [buttons.allow, buttons.other, buttons.stop];
  return phase === 'ready' && [buttons.update, buttons.other, buttons.stop];
}

interface ChoiceProps {
  readonly text: string;
  readonly onPress: () => Promise<void>;
}

function Choice({ text, onPress }: ChoiceProps) {
  return (
    <button type="button" onClick={() => void onPress()}>
      {text}
    </button>
  );
}

function Outcome({ clips, edited, failed, time }: MirrorSummary) {
  return (
    <>
      <p>{t('mirror.last', clips, [formatNumber(clips), formatMoment(time)])}</p>
      {edited > 0 && <p>{t('mirror.edited', edited, [formatNumber(edited)])}</p>}
      {failed.length > 0 && <p>{t('mirror.failed', failed.length, [formatNumber(failed.length)])}</p>}
      <ul>
        {failed.map((title) => (
          <li key={title} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </>
  );
}
