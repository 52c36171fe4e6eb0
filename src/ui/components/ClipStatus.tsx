import type { PagesProgress } from '../../messages';
import { errorSentence, t } from '../../platform/i18n';
import { formatNumber } from '../format';
import type { ClipState } from '../hooks/use-clip-page';
import { isRefusal } from '../refusal';
import { isPart, savedSentences } from '../saved-sentences';
import { Icon, type IconName } from './Icon';

export interface ClipStatusProps {
  readonly state: ClipState;
  /** How far the page is with the pages of its article; null while it reads none. */
  readonly progress: PagesProgress | null;
}

/** What is said of the page in front: to screen readers too, whenever it changes. */
export function ClipStatus({ state, progress }: ClipStatusProps) {
  const [icon, sentence, ...more] = progress ? saidOf(progress) : saidIn(state);
  return (
    <p class="status" role="status" tabIndex={-1}>
      <Icon name={icon} />
      <span class="said">
        <span class="sentence">{sentence}</span>
        {more.map((each) => (
          <span class="advice" key={each}>
            {' '}
            {each}
          </span>
        ))}
      </span>
    </p>
  );
}

type Said = readonly [IconName, string, ...string[]];

/** What is said in the states that need no more than their name. */
const SENTENCES = {
  starting: ['scissors', 'extName'],
  ready: ['scissors', 'clip.ready'],
  'no-tab': ['page', 'clip.noTab'],
  clipping: ['scissors', 'clip.working'],
  undone: ['restore', 'clip.undone'],
} as const satisfies Readonly<Record<string, readonly [IconName, string]>>;

function saidOf({ page, total }: PagesProgress): Said {
  return ['scissors', t('pages.progress', [formatNumber(page), formatNumber(total)])];
}

function saidIn(state: ClipState): Said {
  if (state.kind === 'saved' && !state.isReadingPages) {
    return [isPart(state.saved.clip) ? 'part' : 'check', ...savedSentences(state.saved)];
  }
  if (state.kind === 'failed') return [isRefusal(state.error) ? 'page' : 'alert', errorSentence(state.error)];
  const [icon, key] = SENTENCES[state.kind === 'saved' ? 'clipping' : state.kind];
  return [icon, t(key)];
}
