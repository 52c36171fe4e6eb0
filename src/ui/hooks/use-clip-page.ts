import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../clip/clip';
import { ClipperError } from '../../clip/errors';
import type { Saved } from '../../clip/revise';
import type { ClipMode } from '../../messages';
import { clearBadge } from '../../platform/badge';
import { errorSentence, t } from '../../platform/i18n';
import { callBackground } from '../../platform/messaging';
import { stopPages } from '../../platform/pages-progress';
import { readSettings } from '../../platform/settings';
import { currentTab } from '../../platform/tabs';
import { library } from '../../store/library';

/** Where clipping the page in front stands, and what was asked of it. */
export type ClipState =
  | { readonly kind: 'starting' | 'ready' | 'no-tab' | 'clipping' }
  | { readonly kind: 'undone'; readonly mode: ClipMode }
  | { readonly kind: 'failed'; readonly mode: ClipMode; readonly error: unknown }
  | SavedState;

export interface SavedState {
  readonly kind: 'saved';
  readonly mode: ClipMode;
  readonly saved: Saved;
  /** Whether the other pages of its article are being read. */
  readonly isReadingPages: boolean;
  /** Why what was then done with the clip was not done: it stays saved. Null if all is well. */
  readonly problem: string | null;
}

export interface ClipPageActions {
  readonly clip: (mode: ClipMode) => void;
  readonly undo: () => void;
  /** Reads the other pages of the saved clip's article. What is saved stays if that fails. */
  readonly whole: () => void;
  /** Stops the reading of pages. */
  readonly stop: () => void;
  /** Resolves with whether the tags were kept; if not, why is shown. */
  readonly tag: (tags: readonly string[]) => Promise<boolean>;
}

const STOPPED = 'pages-stopped';

/** Clips the page in front, at once if the settings say so, and tells how it goes. */
export function useClipPage(): [ClipState, ClipPageActions] {
  const [state, setState] = useState<ClipState>({ kind: 'starting' });

  const clip = async (mode: ClipMode) => {
    setState({ kind: 'clipping' });
    setState(await clipCurrentTab(mode));
  };
  const whole = async (before: SavedState) => {
    setState({ ...before, isReadingPages: true, problem: null });
    const after = await clipCurrentTab('whole');
    const isStopped = after.kind === 'failed' && after.error instanceof ClipperError && after.error.code === STOPPED;
    const problem = after.kind === 'failed' && !isStopped ? errorSentence(after.error) : null;
    // Tags may have been given meanwhile.
    setState((now) =>
      after.kind === 'saved' ? after : { ...before, ...(now as SavedState), isReadingPages: false, problem },
    );
  };
  const withSaved = async (work: (state: SavedState) => Promise<ClipState>): Promise<boolean> => {
    if (state.kind !== 'saved') return false;
    try {
      setState(await work(state));
      return true;
    } catch (error) {
      setState({ ...state, problem: errorSentence(error) });
      return false;
    }
  };

  useEffect(() => {
    void readSettings().then(
      ({ clipOnOpen }) => (clipOnOpen ? clip('article') : setState({ kind: 'ready' })),
      (error: unknown) => setState({ kind: 'failed', mode: 'article', error }),
    );
  }, []);

  return [
    state,
    {
      clip: (mode) => void clip(mode),
      undo: () => void withSaved(takeBack),
      whole: () => state.kind === 'saved' && void whole(state),
      stop: () => void currentTab().then((tab) => tab && stopPages(tab.id)),
      tag: (tags) => withSaved(async (saved) => retagged(saved, await library.setTags(saved.saved.clip.id, tags))),
    },
  ];
}

async function clipCurrentTab(mode: ClipMode): Promise<ClipState> {
  const tab = await currentTab();
  if (!tab) return { kind: 'no-tab' };
  try {
    return {
      kind: 'saved',
      mode,
      saved: await callBackground('clipTab', { tabId: tab.id, mode }),
      isReadingPages: false,
      problem: null,
    };
  } catch (error) {
    await clearBadge(t('extName'), tab.id); // The popup tells it; the badge was for a popup that had closed.
    return { kind: 'failed', mode, error };
  }
}

async function takeBack(state: SavedState): Promise<ClipState> {
  if (!(await library.undoSave(state.saved, new Date()))) return { ...state, problem: t('clip.notUndone') };
  const tab = await currentTab();
  await clearBadge(t('extName'), tab?.id);
  return { kind: 'undone', mode: state.mode };
}

function retagged(state: SavedState, clip: Clip): ClipState {
  return { ...state, saved: { ...state.saved, clip }, problem: null };
}
