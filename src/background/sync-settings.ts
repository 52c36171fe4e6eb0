import type { Settings } from '../clip/settings';
import { sharedOf } from '../sync/merge/settings-document';
import type { SyncAccounts } from '../sync/sync-account';
import { inTurn } from './in-turn';

export interface FollowSteps {
  readonly accounts: Pick<SyncAccounts, 'settings' | 'editSettings'>;
  readonly read: () => Promise<Settings>;
  readonly write: (chosen: Partial<Settings>) => Promise<void>;
  readonly now: () => Date;
}

/** Has the settings that follow the user go to and fro, between where they are read and what is synced. */
export function settingsFollower({ accounts, read, write, now }: FollowSteps) {
  const turn = inTurn();
  const take = async (time: Date) => accounts.editSettings(sharedOf(await read()), time);
  return {
    /** Notes what the user has chosen, as chosen at a time. */
    takeSettings: (time: Date) => turn(0, () => take(time)),
    /** Brings what came from other browsers to where settings are read. */
    applySettings: () =>
      turn(0, async () => {
        // What the user chooses at this very time is not undone.
        await take(now());
        const synced = await accounts.settings();
        const here = sharedOf(await read());
        if (!synced || JSON.stringify(sharedOf(synced)) === JSON.stringify(here)) return;
        await write(synced);
        await take(now());
      }),
  };
}
