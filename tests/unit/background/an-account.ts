import type { KnownBrowser } from '@/src/sync/sync-records';
import { type LastSync, NEVER_SYNCED, type SyncAccount } from '@/src/sync/sync-account';

/** A library that is synced, and was not yet. */
export function anAccount(changed: Partial<SyncAccount> = {}): SyncAccount {
  return {
    remote: 'webdav',
    settings: { address: 'https://cloud.example/dav', folder: 'Cuttings', user: 'ada', password: 'hunter2' },
    host: 'cloud.example',
    isEncrypted: false,
    isPaused: false,
    everyMinutes: 15,
    pictures: 'all',
    health: NEVER_SYNCED,
    ...changed,
  };
}

/** Another browser of the same person's. */
export function aBrowser(changed: Partial<KnownBrowser> = {}): KnownBrowser {
  return {
    about: { browser: 'Firefox', platform: 'Windows', name: '' },
    seenTime: '2026-03-01T11:57:00.000Z',
    changes: 12,
    ...changed,
  };
}

/** A run that has come through. */
export function aLastSync(changed: Partial<LastSync> = {}): LastSync {
  return {
    time: '2026-03-01T12:00:00.000Z',
    about: { browser: 'Chromium', platform: 'Linux', name: '' },
    browsers: [aBrowser()],
    received: 1,
    sent: 2,
    receivedBytes: 300,
    sentBytes: 4_000,
    requests: 5,
    faults: [],
    ...changed,
  };
}
