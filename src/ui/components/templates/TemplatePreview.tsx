import { useMemo, useRef } from 'preact/hooks';
import type { ClipWithBody } from '../../../clip/clip';
import type { Template } from '../../../clip/template';
import { toMarkdownDocument } from '../../../markdown/document';
import { clipPath } from '../../../markdown/file-name';
import { errorSentence, t } from '../../../platform/i18n';
import type { SampleClip } from '../../hooks/use-sample-clip';

/** More of a text than anyone scrolls through beside an editor: it is drawn at every letter typed. */
const LONGEST = 20_000;

export interface TemplatePreviewProps {
  readonly template: Template;
  /** Whether nothing is wrong with the template; else what it made when it last was so stays. */
  readonly isSound: boolean;
  readonly samples: SampleClip;
}

/** What the template makes of a clip: the path of its file, and its text. */
export function TemplatePreview({ template, isSound, samples }: TemplatePreviewProps) {
  const { recent, sample, choose } = samples;
  const last = useRef({ path: '', text: '' });
  const made = useMemo(() => {
    if (sample && isSound) last.current = madeOf(sample, template);
    return last.current;
  }, [sample, template, isSound]);
  if (!recent) return <section class="preview" aria-busy="true" />;
  return (
    <section class="preview" aria-label={t('template.preview')}>
      {recent.length === 0 && <p class="hint">{t('template.previewEmpty')}</p>}
      {recent.length > 0 && (
        <label class="stacked">
          {t('template.previewOf')}
          <select value={sample?.clip.id} onChange={(event) => choose(event.currentTarget.value)}>
            {recent.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {sample && (
        <>
          <p class="preview-path">
            <bdi dir="ltr">{made.path}</bdi>
          </p>
          <div
            class="preview-text"
            role="textbox"
            tabIndex={0}
            aria-readonly="true"
            aria-multiline="true"
            aria-label={t('template.previewText')}
            lang={sample.clip.lang ?? ''}
          >
            {made.text}
          </div>
        </>
      )}
    </section>
  );
}

function madeOf({ clip, body }: ClipWithBody, template: Template) {
  try {
    const text = toMarkdownDocument(clip, body.html, { template });
    return { path: clipPath(clip, template), text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
  } catch (error) {
    return { path: '', text: errorSentence(error) };
  }
}
