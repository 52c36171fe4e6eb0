import { useState } from 'preact/hooks';
import type { Change } from '../../clip/article';
import { t } from '../../platform/i18n';
import { reasonOf } from '../left-out-reasons';

/** What is shown of a long text until all of it is asked for. In characters and lines. */
const SHOWN = 160;
const LINES = 4;
/** How much of it a button's name says. */
const NAMED = 60;

export interface LeftOutPartProps {
  readonly change: Change;
  /** The language of the article; '' when it does not say. */
  readonly lang: string;
  /** Null where it cannot be put back. */
  readonly onPutBack: ((change: Change) => void) | null;
}

/** One part that was left out: why, where it stood, what it says, and the button that puts it back. */
export function LeftOutPart({ change, lang, onPutBack }: LeftOutPartProps) {
  const [whole, setWhole] = useState(false);
  const { where, text, html } = change;
  const why = reasonOf(change);
  const start = startOf(text);
  const isLong = start.length < text.length;
  return (
    <li class="part">
      {why && <p class="part-why">{why}</p>}
      {text ? (
        <p class="part-text" lang={lang} dir="auto">
          {whole || !isLong ? text : `${start}…`}
        </p>
      ) : (
        <p class="part-text quiet">{t('leftOut.wordless')}</p>
      )}
      {where && (
        <code class="part-where" dir="ltr" title={where}>
          {where}
        </code>
      )}
      <div class="choices">
        {onPutBack && html && (
          <button
            type="button"
            aria-label={t('leftOut.putBackPart', [text.slice(0, NAMED) || t('leftOut.wordless')])}
            onClick={() => onPutBack(change)}
          >
            {t('leftOut.putBack')}
          </button>
        )}
        {isLong && (
          <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t('leftOut.showLess') : t('leftOut.showAll')}
          </button>
        )}
        {!html && <span class="quiet">{t('leftOut.tooLong')}</span>}
      </div>
    </li>
  );
}

function startOf(text: string): string {
  const lines = text.split('\n', LINES).join('\n');
  return lines.length <= SHOWN ? lines : lines.slice(0, SHOWN).replace(/(?:\s\S{0,20}|[\uD800-\uDBFF])$/, '');
}
