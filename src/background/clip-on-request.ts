import type { Saved } from '../clip/revise';
import type { ClipRequest } from '../messages';
import type { Tab } from '../platform/tabs';
import { clipTab, type ClipTabSteps } from './clip-tab';
import { inTurn } from './in-turn';
import { joinCalls } from './join-calls';

export interface ClipOnRequestSteps extends ClipTabSteps {
  readonly tabById: (id: number) => Promise<Tab>;
}

/**
 * Clips tabs as they are asked for: equal requests at once are one clip, and different ones for one tab take turns,
 * since the capture script in a page serves one request at a time.
 */
export function clipOnRequest(steps: ClipOnRequestSteps): (request: ClipRequest) => Promise<Saved> {
  const turn = inTurn();
  const clip = joinCalls(
    ({ tab, mode }: { readonly tab: Tab; readonly mode: ClipRequest['mode'] }) =>
      turn(tab.id, () => clipTab(tab, mode, steps)),
    // The address too: a tab that has gone to another page asks for another clip.
    ({ tab, mode }) => JSON.stringify([tab.id, mode, tab.url]),
  );
  return async ({ tabId, mode }) => clip({ tab: await steps.tabById(tabId), mode });
}
