import type { ClipMode } from '../../clip/clip-mode';
import { ClipperError } from '../../clip/errors';
import type { PagesProgress } from '../../messages';
import { t } from '../../platform/i18n';
import type { ClipPageActions, ClipState, SavedState } from '../hooks/use-clip-page';
import { isRefusal } from '../refusal';

export interface ClipChoicesProps {
  readonly state: ClipState;
  /** How far the page is with the pages of its article; null while it reads none. */
  readonly progress: PagesProgress | null;
  readonly actions: ClipPageActions;
}

const LABELS = {
  clip: 'clip.button',
  again: 'clip.again',
  retry: 'clip.retry',
  anyway: 'clip.anyway',
  selection: 'clip.selection',
  undo: 'clip.undo',
  whole: 'pages.get',
  stop: 'pages.stop',
} as const;

type Choice = keyof typeof LABELS;

/** What a button asks for by its name; the others ask for what was asked for before, the article at first. */
const MODES: Readonly<Partial<Record<Choice, ClipMode>>> = { anyway: 'anyway', selection: 'selection' };

/** What a person most likely wants. */
const PRIMARY = new Set<Choice>(['clip', 'whole']);

/** The buttons under what the popup says of the page: none where nothing can be done. */
export function ClipChoices({ state, progress, actions }: ClipChoicesProps) {
  const choices = progress ? (['stop'] as const) : choicesOf(state);
  if (choices.length === 0) return null;
  const press = (choice: Choice) => {
    if (choice === 'undo' || choice === 'whole' || choice === 'stop') actions[choice]();
    else actions.clip(MODES[choice] ?? modeOf(state));
  };
  return (
    <p class="choices">
      {choices.map((choice) => (
        <button type="button" key={choice} class={PRIMARY.has(choice) ? 'primary' : ''} onClick={() => press(choice)}>
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
  if (state.kind === 'saved') return choicesAfterSaving(state);
  return state.kind === 'failed' ? choicesAfter(state.error) : [];
}

function choicesAfterSaving({ saved: { clip, outcome }, isReadingPages }: SavedState): readonly Choice[] {
  if (isReadingPages) return [];
  return [
    ...(clip.pages?.missing.length ? (['whole'] as const) : []),
    ...(outcome === 'unchanged' ? [] : (['undo'] as const)),
  ];
}

/** A page that may not be read stays so; what was no article may be kept all the same; the rest may be tried again. */
function choicesAfter(error: unknown): readonly Choice[] {
  if (error instanceof ClipperError && error.code.startsWith('no-')) return ['anyway', 'selection'];
  return isRefusal(error) ? [] : ['retry'];
}
