import { useRef } from 'preact/hooks';
import { errorSentence, t } from '../../platform/i18n';
import type { ClipPageActions, ClipState } from '../hooks/use-clip-page';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { usePainted } from '../hooks/use-painted';
import { isRefusal } from '../refusal';
import { ClipChoices } from './ClipChoices';
import { Icon, type IconName } from './Icon';
import { SavedClip, savedSentence } from './SavedClip';

export interface ClipPanelProps {
  readonly state: ClipState;
  readonly actions: ClipPageActions;
  readonly tagsInUse: readonly string[];
}

/** What the popup says of the page in front, and what can be done with it. */
export function ClipPanel({ state, actions, tagsInUse }: ClipPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel, (part) => part.querySelector<HTMLElement>('.status'));
  usePainted('saved', state.kind === 'saved');
  const [icon, sentence] = sentenceOf(state);
  return (
    <section class={`panel panel-${toneOf(state)}`} aria-label={t('extName')} ref={panel}>
      <p class="status" role="status" tabIndex={-1}>
        <Icon name={icon} />
        <span>{sentence}</span>
      </p>
      <ClipChoices state={state} actions={actions} />
      {state.kind === 'saved' && state.problem && (
        <p class="problem" role="alert">
          {state.problem}
        </p>
      )}
      {state.kind === 'saved' && <SavedClip saved={state.saved} tagsInUse={tagsInUse} onTag={actions.tag} />}
    </section>
  );
}

/** What is said in the states that need no more than their name. */
const SENTENCES = {
  starting: ['scissors', 'extName'],
  ready: ['scissors', 'clip.ready'],
  'no-tab': ['page', 'clip.noTab'],
  clipping: ['scissors', 'clip.working'],
  undone: ['restore', 'clip.undone'],
} as const satisfies Readonly<Record<string, readonly [IconName, string]>>;

function sentenceOf(state: ClipState): readonly [IconName, string] {
  if (state.kind === 'saved') return ['check', savedSentence(state.saved)];
  if (state.kind === 'failed') return [isRefusal(state.error) ? 'page' : 'alert', errorSentence(state.error)];
  const [icon, key] = SENTENCES[state.kind];
  return [icon, t(key)];
}

function toneOf(state: ClipState): string {
  if (state.kind === 'saved') return state.saved.outcome;
  return state.kind === 'failed' && isRefusal(state.error) ? 'refused' : state.kind;
}
