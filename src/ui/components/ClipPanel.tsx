import { useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import type { ClipPageActions, ClipState } from '../hooks/use-clip-page';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { usePagesProgress } from '../hooks/use-pages-progress';
import { usePainted } from '../hooks/use-painted';
import { isRefusal } from '../refusal';
import { isPart } from '../saved-sentences';
import { ClipChoices } from './ClipChoices';
import { ClipStatus } from './ClipStatus';
import { SavedClip } from './SavedClip';

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
  const progress = usePagesProgress(toneOf(state) === 'clipping');
  return (
    <section class={`panel panel-${toneOf(state)}`} aria-label={t('extName')} ref={panel}>
      <ClipStatus state={state} progress={progress} />
      <ClipChoices state={state} progress={progress} actions={actions} />
      {state.kind === 'saved' && state.problem && (
        <p class="problem" role="alert">
          {state.problem}
        </p>
      )}
      {state.kind === 'saved' && <SavedClip saved={state.saved} tagsInUse={tagsInUse} onTag={actions.tag} />}
    </section>
  );
}

/** The colours of the panel, and how it is laid out. */
function toneOf(state: ClipState): string {
  if (state.kind === 'saved' && state.isReadingPages) return 'clipping';
  if (state.kind === 'saved') return isPart(state.saved.clip) ? 'part' : state.saved.outcome;
  return state.kind === 'failed' && isRefusal(state.error) ? 'refused' : state.kind;
}
