import { randomFillSync } from 'node:crypto';
import { clipId, sha256 } from '@/src/clip/hash';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { aClip, aRevision } from './a-clip';
import { edit, type MemoryDisk } from './memory-browser';

const WORDS = 'election budget court climate minister police report market energy border strike health school'.split(
  ' ',
);

/** How many bytes a text has; the first `randomBytes` of them, or all, are such that no packing makes them smaller. */
export type TextSize = number | { readonly sizeBytes: number; readonly randomBytes: number };

/** Puts the clips from one number up to another into a browser, each with a text of that size. */
export async function clipMany(disk: MemoryDisk, [from, to]: readonly [number, number], size: TextSize) {
  const { sizeBytes, randomBytes } = typeof size === 'number' ? { sizeBytes: size, randomBytes: size } : size;
  for (let i = from; i < to; i++) {
    const word = (n: number) => WORDS[(i * 7 + n * 3 + (i >> 3)) % WORDS.length] ?? '';
    const canonicalUrl = `https://www.news${i % 97}.example/2026/${i}/${word(1)}-${word(2)}-${word(4)}.html`;
    const bytes = randomFillSync(new Uint8Array(sizeBytes), 0, randomBytes);
    const body = await sha256(bytes);
    const title = `${word(1)} ${word(2)} ${word(3)} ${word(5)} ${i}`;
    const time = new Date(1_767_225_600_000 + i * 60_000).toISOString();
    const clip = aClip({
      id: await clipId(canonicalUrl),
      url: canonicalUrl,
      canonicalUrl,
      title,
      excerpt: Array.from({ length: 25 }, (_, n) => word(n)).join(' '),
      tags: [word(6)],
      clippedTime: time,
      capturedTime: time,
      revisions: [aRevision({ capturedTime: time, body, fingerprint: await sha256(title), title })],
    });
    disk.blobs.set(bodyBlobId(body), bytes);
    edit(disk, clip, new Date(time));
  }
}
