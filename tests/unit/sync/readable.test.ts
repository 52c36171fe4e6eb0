import { expect, test } from 'vitest';
import { sha256 } from '@/src/clip/hash';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { encodeBody } from '@/src/sync/files/body-blob';
import { gunzip } from '@/src/sync/files/gzip';
import { beginVault } from '@/src/sync/keys/vault';
import { randomBytes } from '@/src/sync/random';
import { sync } from '@/src/sync/sync';
import { aClip, aRevision } from './a-clip';
import { choose, edit, memoryDisk } from './memory-browser';
import { type MemoryRemote, memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

const CANARIES = Array.from({ length: 12 }, (_, i) => `canary${String.fromCharCode(97 + i).repeat(5)}`);
const [url, title, byline, siteName, excerpt, section, keyword, tag, text, alt, template, password] = CANARIES as [
  ...string[],
] & { readonly length: 12 };
const { signal } = new AbortController();
const NOW = new Date('2026-02-01T00:00:00.000Z');

/** What anybody can read of a remote: names and bytes, and what can be unpacked of them wherever a file may begin. */
async function readable(remote: MemoryRemote): Promise<string> {
  const texts: string[] = [];
  for (const [path, { bytes }] of remote.files) {
    texts.push(path, new TextDecoder('latin1').decode(bytes), new TextDecoder('utf-16').decode(bytes));
    for (let start = 0; start < bytes.length - 1; start++) {
      if (bytes[start] !== 0x1f || bytes[start + 1] !== 0x8b) continue;
      for (const end of starts(bytes, start)) {
        const unpacked = await gunzip(bytes.slice(start, end)).catch(() => new Uint8Array());
        texts.push(new TextDecoder('latin1').decode(unpacked));
      }
    }
  }
  return texts.join('\n');
}

/** Where what begins at an offset may end: before the next envelope, or with the file. */
function starts(bytes: Uint8Array, from: number): readonly number[] {
  const ends = [bytes.length];
  for (let i = from; i < bytes.length - 4; i++) {
    if (String.fromCharCode(...bytes.subarray(i, i + 4)) === 'NCS1') ends.push(i);
  }
  return ends;
}

async function send(passphrase: string | null): Promise<MemoryRemote> {
  const remote = memoryRemote();
  const disk = memoryDisk('aaaaaaaa');
  const { keys, files } = await beginVault({ remote, signal, random: randomBytes }, passphrase);
  disk.keys = keys;
  disk.state = { ...disk.state, vault: files };
  const blob = encodeBody({ hash: '', html: `<p>${text}</p>`, text: text ?? '', changes: null });
  const body = await sha256(blob);
  disk.blobs.set(bodyBlobId(body), blob);
  const leadImage = { src: `https://news.example/${alt}.png`, alt: alt ?? '', caption: null, credit: null };
  const fields = { byline: byline ?? '', siteName: siteName ?? '', excerpt: excerpt ?? '', section: section ?? '' };
  const address = `https://${url}.example/`;
  const revisions = [aRevision({ body, title: title ?? '' })];
  const clip = aClip({ ...fields, url: address, canonicalUrl: address, title: title ?? '', leadImage, revisions });
  edit(disk, { ...clip, keywords: [keyword ?? ''], tags: [tag ?? ''] }, NOW);
  choose(disk, { template: template ?? '' }, NOW);
  const report = await sync({ remote, store: memorySyncStore(disk), signal, now: () => NOW, app: '1.0.0' });
  expect(report).toMatchObject({ error: null, sentBlobs: 1, sent: 2 });
  return remote;
}

test('nothing that a person reads, writes or types can be read on the remote', async () => {
  const all = await readable(await send(password ?? ''));
  expect(CANARIES.filter((canary) => all.includes(canary))).toEqual([]);
});

test('without encryption all but the passphrase can be read, by which this test would know', async () => {
  const all = await readable(await send(null));
  expect(CANARIES.filter((canary) => !all.includes(canary))).toEqual([password]);
});
