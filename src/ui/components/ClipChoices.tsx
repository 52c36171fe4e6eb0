import { ClipperError } from '../../clip/errors';
import type { ClipMode } from '../../messages';
import { t } from '../../platform/i18n';
import type { ClipPageActions, ClipState } from '../hooks/use-clip-page';
import { isRefusal } from '../refusal';

export interface ClipChoicesProps {
  readonly state: ClipState;
  readonly actions: ClipPageActions;
}

const LABELS = {
  clip: 'clip.button',
  again: 'clip.again',
  retry: 'clip.retry',
  anyway: 'clip.anyway',
  selection: 'clip.selection',
  undo: 'clip.undo',
} as const;

type Choice = keyof typeof LABELS;

/** What a button asks for by its name; the others ask for what was asked for before, the article at first. */
const MODES: Readonly<Partial<Record<Choice, ClipMode>>> = { anyway: 'anyway', selection: 'selection' };

/** The buttons under what the popup says of the page: none where nothing can be done. */
export function ClipChoices({ state, actions }: ClipChoicesProps) {
  const choices = choicesOf(state);
  if (choices.length === 0) return null;
  const press = (choice: Choice) => (choice === 'undo' ? actions.undo() : actions.clip(MODES[choice] ?? modeOf(state)));
  return (
    <p class="choices">
      {choices.map((choice) => (
        <button type="button" key={choice} class={choice === 'clip' ? 'primary' : ''} onClick={() => press(choice)}>
          {t(LABELS[choice])}
        </button>
      ))}
    </p>
  );
}

function modeOf(state: ClipState): ClipMode {
  return 'mode' in state ? state.mode : 'article';
}

function choicesOf(state: ClipState): readonly Choice[] {
  if (state.kind === 'ready') return ['clip'];
  if (state.kind === 'undone') return ['again'];
  if (state.kind === 'saved') return state.saved.outcome === 'unchanged' ? [] : ['undo'];
  return state.kind === 'failed' ? choicesAfter(state.error) : [];
}

/** A page that may not be read stays so; what was no article may be kept all the same; the rest may be tried again. */
function choicesAfter(error: unknown): readonly Choice[] {
  if (error instanceof ClipperError && error.code.startsWith('no-')) return ['anyway', 'selection'];
  return isRefusal(error) ? [] : ['retry'];
}
