import { useEffect, useState } from 'preact/hooks';
import type { Clip } from '../../clip/clip';
import type { Saved } from '../../clip/revise';
import type { ClipMode } from '../../messages';
import { callBackground } from '../../platform/messaging';
import { readSettings } from '../../platform/settings';
import { currentTab } from '../../platform/tabs';
import { library } from '../../store/library';

/** Where clipping the page in front stands. */
export type ClipState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'no-tab' }
  | { readonly kind: 'clipping' }
  | { readonly kind: 'saved'; readonly saved: Saved; readonly mode: ClipMode }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface ClipPageActions {
  readonly clip: (mode: ClipMode) => void;
  readonly undo: () => void;
  readonly tag: (tags: readonly string[]) => void;
}

/** Clips the page in front, at once if the settings say so, and tells how it goes. */
export function useClipPage(): [ClipState, ClipPageActions] {
  const [state, setState] = useState<ClipState>({ kind: 'starting' });
  const settle = (work: Promise<ClipState>) => void work.catch((error: unknown) => failed(error)).then(setState);
  const start = (mode: ClipMode) => {
    setState({ kind: 'clipping' });
    settle(clipCurrentTab(mode));
  };

  useEffect(() => {
    void readSettings()
      .then(({ clipOnOpen }) => (clipOnOpen ? start('article') : setState({ kind: 'ready' })))
      .catch((error: unknown) => setState(failed(error)));
  }, []);

  return [
    state,
    {
      clip: start,
      undo() {
        if (state.kind === 'saved') settle(library.undoSave(state.saved, new Date()).then(() => ({ kind: 'undone' })));
      },
      tag(tags) {
        if (state.kind === 'saved')
          settle(library.setTags(state.saved.clip.id, tags).then((clip) => retagged(state, clip)));
      },
    },
  ];
}

async function clipCurrentTab(mode: ClipMode): Promise<ClipState> {
  const tab = await currentTab();
  if (!tab) return { kind: 'no-tab' };
  return { kind: 'saved', saved: await callBackground('clipTab', { tabId: tab.id, mode }), mode };
}

function retagged(state: Extract<ClipState, { kind: 'saved' }>, clip: Clip): ClipState {
  return { ...state, saved: { ...state.saved, clip } };
}

function failed(error: unknown): ClipState {
  return { kind: 'failed', error };
}
