import type { ComponentChildren } from 'preact';
import { ClipperError } from '../../clip/errors';
import { errorSentence, t } from '../../platform/i18n';
import type { ClipPageActions, ClipState } from '../hooks/use-clip-page';
import { Icon, type IconName } from './Icon';
import { SavedClip, savedSentence } from './SavedClip';

export interface ClipPanelProps {
  readonly state: ClipState;
  readonly actions: ClipPageActions;
  readonly tagsInUse: readonly string[];
}

/** What the popup says of the page in front, and what can be done with it. */
export function ClipPanel({ state, actions, tagsInUse }: ClipPanelProps) {
  const [icon, sentence] = sentenceOf(state);
  return (
    <section class={`panel panel-${toneOf(state)}`} aria-label={t('extName')}>
      <p class="status" role="status">
        <Icon name={icon} />
        <span>{sentence}</span>
      </p>
      <Choices state={state} actions={actions} />
      {state.kind === 'saved' && <SavedClip saved={state.saved} tagsInUse={tagsInUse} onTag={actions.tag} />}
    </section>
  );
}

function sentenceOf(state: ClipState): [IconName, string] {
  switch (state.kind) {
    case 'starting':
      return ['scissors', t('extName')];
    case 'ready':
      return ['scissors', t('clip.ready')];
    case 'no-tab':
      return ['page', t('clip.noTab')];
    case 'clipping':
      return ['scissors', t('clip.working')];
    case 'undone':
      return ['restore', t('clip.undone')];
    case 'saved':
      return ['check', savedSentence(state.saved)];
    case 'failed':
      return [isRefusal(state.error) ? 'page' : 'alert', errorSentence(state.error)];
  }
}

function toneOf(state: ClipState): string {
  if (state.kind === 'saved') return state.saved.outcome;
  return state.kind === 'failed' && isRefusal(state.error) ? 'refused' : state.kind;
}

/** Nothing went wrong: there is just no article to keep here. */
function isRefusal(error: unknown): boolean {
  return error instanceof ClipperError && /^(?:page|no)-/.test(error.code) && !RETRIED.has(error.code);
}

/** What may well succeed when tried again as it is. */
const RETRIED = new Set(['page-timeout', 'page-error', 'page-empty']);

/** The buttons that the state leaves: none where nothing can be done. */
function Choices({ state, actions }: Omit<ClipPanelProps, 'tagsInUse'>) {
  const button = (label: string, press: () => void, look = '') => (
    <button type="button" class={look} onClick={press}>
      {label}
    </button>
  );
  const row = (children: ComponentChildren) => <p class="choices">{children}</p>;
  if (state.kind === 'ready') return row(button(t('clip.button'), () => actions.clip('article'), 'primary'));
  if (state.kind === 'undone') return row(button(t('clip.again'), () => actions.clip('article')));
  if (state.kind === 'saved' && state.saved.outcome !== 'unchanged') return row(button(t('clip.undo'), actions.undo));
  if (state.kind !== 'failed') return null;
  const code = state.error instanceof ClipperError ? state.error.code : null;
  if (code === 'no-article' || code === 'no-selection') {
    return row([
      button(t('clip.anyway'), () => actions.clip('anyway')),
      button(t('clip.selection'), () => actions.clip('selection')),
    ]);
  }
  return isRefusal(state.error) ? null : row(button(t('clip.retry'), () => actions.clip('article')));
}
