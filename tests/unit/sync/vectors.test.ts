import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Clip, ExplainedBody } from '@/src/clip/clip';
import { parseBlobId } from '@/src/sync/files/blob-id';
import { decodeBody } from '@/src/sync/files/body-blob';
import { joinVault, lookAtVault } from '@/src/sync/keys/vault';
import { highlightsOf } from '@/src/sync/merge/highlights';
import { notesOf } from '@/src/sync/merge/notes';
import { NOTHING } from '@/src/sync/merge/document';
import type { SharedSettings } from '@/src/sync/merge/settings-document';
import { sync } from '@/src/sync/sync';
import { memoryDisk } from './memory-browser';
import { memoryRemote } from './memory-remote';
import { memorySyncStore } from './memory-sync-store';

/** Folders that the first version wrote. What is written with another version is another folder beside it. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/sync/v1');

interface Expected {
  readonly passphrase: string | null;
  readonly clips: readonly Clip[];
  readonly settings: SharedSettings;
  readonly texts: readonly ExplainedBody[];
  readonly notes: string;
  readonly highlights: readonly (readonly [string, unknown])[];
}

describe.each(['encrypted', 'plain'])('a folder of the first version that is %s', (name) => {
  test('is read by this one, to the last word', async () => {
    const expected = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Expected;
    const { disk, report, texts } = await read(name, expected.passphrase);
    expect(report).toMatchObject({ error: null, faults: [], sent: 0 });
    expect([...disk.rows.values()]).toEqual(expect.arrayContaining([...expected.clips]));
    expect(disk.rows.size).toBe(expected.clips.length);
    expect(disk.settings).toEqual(expected.settings);
    expect(texts).toEqual(expected.texts);
    const [clip] = expected.clips;
    const state = disk.documents.get(clip?.id ?? '')?.state ?? NOTHING;
    expect(notesOf(state)).toBe(expected.notes);
    expect([...highlightsOf(state)]).toEqual(expected.highlights);
  });
});

async function read(name: string, passphrase: string | null) {
  const remote = memoryRemote();
  const folder = join(FIXTURES, name);
  for (const path of filesIn(folder)) remote.set(path, Uint8Array.from(readFileSync(join(folder, path))));
  const { signal } = new AbortController();
  const { keys } = await joinVault(await lookAtVault({ remote, signal }), passphrase);
  const disk = { ...memoryDisk('bbbbbbbb'), keys };
  const texts: ExplainedBody[] = [];
  const keepBlob = async (id: string, bytes: Uint8Array<ArrayBuffer>) => {
    texts.push(await decodeBody(parseBlobId(id)?.body ?? '', bytes));
    disk.blobs.set(id, bytes);
  };
  const store = { ...memorySyncStore(disk), keepBlob };
  const report = await sync({ remote, store, signal, now: () => new Date(), app: '9.9.9' });
  return { disk, report, texts };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:bin|json|txt)$/.test(path));
}
