import { useMemo, useRef } from 'preact/hooks';
import type { Change } from '../../clip/article';
import { t } from '../../platform/i18n';
import { formatNumber } from '../format';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { leftOutLists } from '../left-out-lists';
import { LeftOutList } from './LeftOutList';

export interface LeftOutProps {
  readonly id: string;
  /** Null when it was not kept. */
  readonly changes: readonly Change[] | null;
  readonly lang: string | null;
  /** Null where nothing can be put back. */
  readonly onPutBack: ((change: Change) => void) | null;
}

/** What was left out of a clip, in the order of its page, to be put back. */
export function LeftOut({ id, changes, lang, onPutBack }: LeftOutProps) {
  const panel = useRef<HTMLElement>(null);
  const { removed, short, restored } = useMemo(() => leftOutLists(changes ?? []), [changes]);
  useKeptFocus(panel, (part, row) => {
    const rows = part.querySelectorAll<HTMLElement>('ul:first-of-type > li');
    return rows[Math.min(row, rows.length - 1)]?.querySelector('button') ?? part.querySelector<HTMLElement>('h2');
  });
  const list = { lang: lang ?? '', onPutBack };
  const isEmpty = removed.length + short.length === 0;
  return (
    <section class="left-out" id={id} ref={panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t('leftOut.title')}
      </h2>
      {isEmpty ? (
        <p class="quiet">{changes ? t('leftOut.nothing') : t('leftOut.unknown')}</p>
      ) : (
        <p class="hint">{t('leftOut.hint')}</p>
      )}
      {!isEmpty && !onPutBack && <p class="hint">{t('leftOut.frozen')}</p>}
      <LeftOutList parts={removed} {...list} />
      {short.length > 0 && (
        <details>
          <summary>{t('leftOut.short', short.length, [formatNumber(short.length)])}</summary>
          <LeftOutList parts={short} {...list} />
        </details>
      )}
      {restored.length > 0 && (
        <details>
          <summary>{`${t('leftOut.restored')} (${formatNumber(restored.length)})`}</summary>
          <LeftOutList parts={restored} lang={list.lang} onPutBack={null} />
        </details>
      )}
    </section>
  );
}
