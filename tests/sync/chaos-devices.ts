import { createHash } from 'node:crypto';
import type { Clip } from '@/src/clip/clip';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { type SyncReport, sync } from '@/src/sync/sync';
import type { Remote } from '@/src/sync/remote';
import { aClip, aHash, aRevision } from '../unit/sync/a-clip';
import { edit, type MemoryDisk, memoryDisk } from '../unit/sync/memory-browser';
import { memorySyncStore } from '../unit/sync/memory-sync-store';

/** Small, so that files are packed, made into one and deleted all the time. */
const LIMITS = { documents: 5, smallFiles: 6, smallPacks: 3 };
const CLIPS = 12;

/** Browsers that clip and tag, and all that they ever did. */
export interface ChaosDevices {
  readonly disks: readonly MemoryDisk[];
  /** One of them does something to a clip; which and what is up to the numbers. */
  act(random: () => number): MemoryDisk;
  /** What a browser has not, of all that was ever done in any. */
  lostOn(disk: MemoryDisk): readonly string[];
}

export function chaosDevices(): ChaosDevices {
  const disks = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'].map(memoryDisk);
  const tags = new Map<string, Set<string>>();
  const bodies = new Set<string>();
  let count = 0;
  return {
    disks,
    act(random) {
      const disk = disks[Math.floor(random() * disks.length)] ?? memoryDisk('dddddddd');
      const id = aHash(`clip ${Math.floor(random() * CLIPS)}`).slice(0, 32);
      count += 1;
      const known = disk.rows.get(id) ?? clipWithBody(disk, id, `a text of ${id}, ${count}`);
      const tag = `tag ${count}`;
      edit(disk, { ...known, tags: [...known.tags, tag] }, new Date());
      tags.set(id, new Set([...(tags.get(id) ?? []), tag]));
      for (const { body } of known.revisions) bodies.add(bodyBlobId(body));
      return disk;
    },
    lostOn(disk) {
      const lostTags = [...tags].flatMap(([id, each]) => {
        const kept = new Set(disk.rows.get(id)?.tags);
        return [...each].filter((tag) => !kept.has(tag)).map((tag) => `${id} ${tag}`);
      });
      return [...lostTags, ...[...bodies].filter((body) => !disk.blobs.has(body))];
    },
  };
}

/** One run of sync, so many days from now. */
export function runSync(disk: MemoryDisk, remote: Remote, days: number): Promise<SyncReport> {
  const { signal } = new AbortController();
  const now = () => new Date(Date.now() + days * 86_400_000);
  return sync({ remote, store: memorySyncStore(disk), signal, now, app: '1.0.0', limits: LIMITS });
}

function clipWithBody(disk: MemoryDisk, id: string, text: string): Clip {
  const body = createHash('sha256').update(text).digest('hex');
  disk.blobs.set(bodyBlobId(body), new TextEncoder().encode(text));
  return aClip({ id, tags: [], revisions: [aRevision({ body })] });
}
