import { type KeyRing, unseal } from '../files/envelope';
import { type LogKind, type Naming, NAMING } from '../files/names';
import { decodeSegment, type Segment } from '../files/segment';
import type { Bytes } from '../../clip/bytes';
import { type CompactionStep, COMPACTION } from './compact';
import { confirmListed, type Confirm } from './confirm';

/** What nothing may be lost by: tests put something else in its place, and must see that something is. */
export interface SyncParts {
  readonly naming: Naming;
  /** What is in a file of the log. */
  readonly open: (kind: LogKind, file: Bytes, keys: KeyRing) => Promise<Segment>;
  readonly confirm: Confirm;
  readonly compaction: readonly CompactionStep[];
}

export const SYNC_PARTS: SyncParts = {
  naming: NAMING,
  open: async (kind, file, keys) => decodeSegment(await unseal(kind, file, keys)),
  confirm: confirmListed,
  compaction: COMPACTION,
};
