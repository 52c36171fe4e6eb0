import type { ErrorCode } from '../clip/errors';

/** The errors of sync. */
export type SyncErrorCode = Extract<ErrorCode, `sync-${string}`>;

/**
 * What follows from an error: `transient` ones pass, and it is tried again later; `final` ones last until a person does
 * something, and nothing is asked of the remote before; `push` stops the sending alone; `file` is about one file, and the
 * others go on.
 */
export type SyncErrorClass = 'transient' | 'final' | 'push' | 'file';

/** The class of each error of sync. */
export const SYNC_ERROR_CLASSES: Readonly<Record<SyncErrorCode, SyncErrorClass>> = {
  'sync-permission': 'final',
  'sync-auth': 'final',
  'sync-forbidden': 'final',
  // Not final: the sign-in page of a hotel's network, and a proxy's page for maintenance, answer so for a while.
  'sync-wrong-address': 'transient',
  'sync-redirect': 'final',
  'sync-address': 'final',
  'sync-http': 'final',
  'sync-no-bucket': 'final',
  'sync-offline': 'transient',
  'sync-unreachable': 'transient',
  'sync-timeout': 'transient',
  'sync-rate': 'transient',
  'sync-locked': 'transient',
  'sync-quota': 'push',
  'sync-too-large': 'file',
  'sync-server': 'transient',
  'sync-refused': 'transient',
  'sync-answer-too-long': 'transient',
  'sync-clock': 'transient',
  'sync-unverified': 'transient',
  'sync-wiped': 'final',
  'sync-other-library': 'final',
  'sync-needs-passphrase': 'final',
  'sync-wrong-passphrase': 'final',
  'sync-foreign': 'file',
  'sync-corrupt': 'file',
  'sync-newer': 'file',
};

/** The class of a code; null for one that is of no error of sync. */
export function syncErrorClass(code: ErrorCode): SyncErrorClass | null {
  const classes: Readonly<Partial<Record<ErrorCode, SyncErrorClass>>> = SYNC_ERROR_CLASSES;
  return classes[code] ?? null;
}
