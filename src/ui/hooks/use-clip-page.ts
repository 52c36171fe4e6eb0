import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../clip/clip';
import type { ClipMode } from '../../clip/clip-mode';
import { ClipperError } from '../../clip/errors';
import type { Saved } from '../../clip/revise';
import { clearBadge } from '../../platform/badge';
import { errorSentence, t } from '../../platform/i18n';
import { stopPages } from '../../platform/pages-progress';
import { readSettings } from '../../platform/settings';
import { currentTab } from '../../platform/tabs';
import { library } from '../../store/library';
import { clipAllPages, clipCurrentTab } from '../clip-current-tab';

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
  /** The address of the page in the tab, without a fragment; null when the browser does not tell it. */
  readonly pageUrl: string | null;
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

/** Clips the page in front, at once if the settings say so, and tells how it goes. */
export function useClipPage(): [ClipState, ClipPageActions] {
  const [state, setState] = useState<ClipState>({ kind: 'starting' });

  const clip = async (mode: ClipMode) => {
    setState({ kind: 'clipping' });
    setState(await clipCurrentTab(mode));
  };
  /** Changes what is shown of the saved clip, whatever else has changed it meanwhile. */
  const amend = (change: (now: SavedState) => ClipState) =>
    setState((now) => (now.kind === 'saved' ? change(now) : now));
  const whole = async (before: SavedState) => {
    amend((now) => ({ ...now, isReadingPages: true, problem: null }));
    const after = await clipAllPages(before);
    const problem = after.kind === 'failed' && !isStopped(after.error) ? errorSentence(after.error) : null;
    amend((now) => (after.kind === 'saved' ? after : { ...now, isReadingPages: false, problem }));
  };
  const withSaved = async (work: (state: SavedState) => Promise<(now: SavedState) => ClipState>): Promise<boolean> => {
    if (state.kind !== 'saved') return false;
    try {
      amend(await work(state));
      return true;
    } catch (error) {
      amend((now) => ({ ...now, problem: errorSentence(error) }));
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
      tag: (tags) => withSaved(({ saved }) => retag(saved.clip, tags)),
    },
  ];
}

/** Who stopped it knows. */
function isStopped(error: unknown): boolean {
  return error instanceof ClipperError && error.code === 'pages-stopped';
}

async function takeBack({ saved, mode }: SavedState): Promise<(now: SavedState) => ClipState> {
  if (!(await library.undoSave(saved, new Date()))) return (now) => ({ ...now, problem: t('clip.notUndone') });
  const tab = await currentTab();
  await clearBadge(t('extName'), tab?.id);
  return () => ({ kind: 'undone', mode });
}

async function retag({ id }: Clip, tags: readonly string[]): Promise<(now: SavedState) => ClipState> {
  const kept = await library.setTags(id, tags);
  const withTags = ({ saved }: SavedState): Saved => ({ ...saved, clip: { ...saved.clip, tags: kept.tags } });
  return (now) => ({ ...now, saved: withTags(now), problem: null });
}
