import type { Settings } from '../clip/settings';
import { sharedOf } from '../sync/merge/settings-document';
import type { SyncAccounts } from '../sync/sync-account';
import { inTurn } from './in-turn';

export interface FollowSteps {
  readonly accounts: Pick<SyncAccounts, 'settings' | 'editSettings'>;
  readonly read: () => Promise<Settings>;
  readonly write: (chosen: Partial<Settings>) => Promise<void>;
}

/** Has the settings that follow the user go to and fro, between where they are read and what is synced. */
export function settingsFollower({ accounts, read, write }: FollowSteps) {
  const turn = inTurn();
  return {
    /** Notes what the user has chosen, as chosen at a time. */
    takeSettings: (time: Date) => turn(0, async () => accounts.editSettings(sharedOf(await read()), time)),
    /** Brings what came from other browsers to where settings are read. */
    applySettings: () =>
      turn(0, async () => {
        const synced = await accounts.settings();
        const here = sharedOf(await read());
        if (synced && JSON.stringify(sharedOf(synced)) !== JSON.stringify(here)) await write(synced);
      }),
  };
}
