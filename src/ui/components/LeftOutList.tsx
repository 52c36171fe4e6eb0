import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { formatNumber } from '../format';
import type { ListedPart } from '../left-out-lists';
import { LeftOutPart, type LeftOutPartProps } from './LeftOutPart';

/** A page may leave out hundreds of comments: no more are drawn at once. */
const AT_ONCE = 50;

export interface LeftOutListProps extends Omit<LeftOutPartProps, 'change'> {
  readonly parts: readonly ListedPart[];
}

/** The first of some parts; more when they are asked for. */
export function LeftOutList({ parts, lang, onPutBack }: LeftOutListProps) {
  const [limit, setLimit] = useState(AT_ONCE);
  const more = Math.min(parts.length - limit, AT_ONCE);
  if (parts.length === 0) return null;
  return (
    <>
      <ul>
        {parts.slice(0, limit).map(({ key, change }) => (
          <LeftOutPart key={key} change={change} lang={lang} onPutBack={onPutBack} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setLimit(limit + AT_ONCE)}>
          {t('leftOut.more', more, [formatNumber(more)])}
        </button>
      )}
    </>
  );
}
