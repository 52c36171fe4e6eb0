// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Clip, ClipToExport, ExplainedBody } from '@/src/clip/clip';
import { keptImage, parseBackup, parseBackupClip } from '@/src/clip/schema/backup';
import { backup } from '@/src/export/backup';
import { fc, runs } from '../../laws';
import { aChange } from '../a-change';
import { aClip } from '../markdown/a-clip';
import { run } from './run-export';
import { aPicture, HOSTILE_TEXTS, SAMPLES } from './sample-clips';

const hashOf = (digit: string) => digit.repeat(64);
const TIME = '2026-03-04T05:06:07.000Z';

function revisionOf(body: string, fields: Partial<Clip['revisions'][number]> = {}): Clip['revisions'][number] {
  return {
    capturedTime: TIME,
    editedTime: null,
    body,
    fingerprint: hashOf('f'),
    title: 'A title',
    wordCount: 3,
    ...fields,
  };
}

function bodyOf(hash: string, fields: Partial<ExplainedBody> = {}): ExplainedBody {
  return { hash, html: `<p>${hash.slice(0, 3)}</p>`, text: 'text', changes: [aChange()], ...fields };
}

/** A clip as a library of some years has it: revised, edited, tagged, and in the trash. */
const REVISED: ClipToExport = {
  clip: aClip({
    tags: ['ferries', '渡轮'],
    keywords: ['islands'],
    leadImage: { src: 'https://img.example/lead.png', alt: null, caption: 'c', credit: null },
    pages: { first: 1, kept: 2, total: 3, missing: ['https://news.example/3'] },
    partial: { reason: 'wall', declaredWords: 900 },
    archived: { url: 'https://archive.example/x', time: null },
    deletedTime: '2026-04-01T00:00:00.000Z',
    revisions: [revisionOf(hashOf('a')), revisionOf(hashOf('b'), { editedTime: TIME, wordCount: 4 })],
  }),
  body: bodyOf(hashOf('b')),
  images: [aPicture('https://img.example/lead.png')],
  bodies: [bodyOf(hashOf('a')), bodyOf(hashOf('b'), { changes: null })],
};

/** The samples as the store would give them: each with a revision. */
const KEPT: readonly ClipToExport[] = Object.values(SAMPLES)
  .filter((each) => each !== SAMPLES['a hostile clip'])
  .map((each, i) => {
    const body = bodyOf(hashOf(String(i)), { html: each.body.html || '<p>' });
    return { ...each, clip: { ...each.clip, revisions: [revisionOf(body.hash)] }, body, bodies: [body] };
  });

async function written(entries: readonly ClipToExport[]): Promise<string> {
  const { file, failures } = await run(entries, backup);
  expect(failures).toEqual([]);
  return file.text();
}

/** What is in a backup, as an import would put it together. */
function restored(text: string): readonly Omit<ClipToExport, 'body'>[] {
  const { clips } = parseBackup(JSON.parse(text));
  const bodies = new Map(clips.flatMap((each) => each.bodies.map((body) => [body.hash, body])));
  return clips.map(({ clip, images }) => {
    const hashes = [...new Set(clip.revisions.map(({ body }) => body))];
    return { clip, images: images.map(keptImage), bodies: hashes.flatMap((hash) => bodies.get(hash) ?? []) };
  });
}

const without = (entries: readonly ClipToExport[]) =>
  entries.map(({ clip, images, bodies }) => ({ clip, images, bodies }));

describe('a backup', () => {
  test('gives back all that is kept, as it was', async () => {
    const entries = [REVISED, ...KEPT];
    expect(restored(await written(entries))).toEqual(without(entries));
  });

  test('has a head, a clip a line, and an end', async () => {
    const lines = (await written([REVISED, ...KEPT])).split('\n');
    expect(lines[0]).toBe(
      '{"format":"cuttings-backup","version":1,"exportedTime":"2026-05-06T07:08:09.000Z","clips":[',
    );
    expect(lines.slice(-2)).toEqual([']}', '']);
    const clips = lines.slice(1, -2).map((line) => parseBackupClip(JSON.parse(line.replace(/,$/, ''))).clip);
    expect(clips).toEqual([REVISED, ...KEPT].map(({ clip }) => clip));
  });

  test('has a body that clips share once', async () => {
    const shared = bodyOf(hashOf('c'));
    const clips = ['1', '2'].map((digit) => ({
      ...REVISED,
      clip: aClip({ id: digit.repeat(32), revisions: [revisionOf(shared.hash)] }),
      bodies: [shared],
    }));
    const text = await written(clips);
    expect(parseBackup(JSON.parse(text)).clips.map(({ bodies }) => bodies.length)).toEqual([1, 0]);
    expect(restored(text)).toEqual(without(clips));
  });

  test('of no clip is one', async () => expect(restored(await written([]))).toEqual([]));

  test.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 40), text.slice(0, 2000)]))(
    'keeps %j wherever it stands',
    async (_, text) => {
      const { clip } = REVISED;
      const revisions = [revisionOf(hashOf('a'), { title: text })];
      const hostile: ClipToExport = {
        ...REVISED,
        clip: { ...clip, title: text || 'x', byline: text, excerpt: text, tags: [text.slice(0, 100)], revisions },
        bodies: [bodyOf(hashOf('a'), { html: text || 'x', text })],
      };
      expect(restored(await written([hostile]))).toEqual(without([hostile]));
    },
  );

  test('keeps a picture that is longer than what is written of it at once', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) & 0xff);
    const text = await written([
      { ...REVISED, images: [{ src: 'https://img.example/x', mimeType: 'image/png', bytes }] },
    ]);
    expect(Buffer.from(restored(text)[0]?.images[0]?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test('keeps any text and any picture', { timeout: runs(60_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.uint8Array(), async (text, bytes) => {
        const images = [{ src: 'https://img.example/x', mimeType: 'image/png', bytes: new Uint8Array(bytes) }];
        const clip: ClipToExport = {
          ...REVISED,
          images,
          clip: aClip({ byline: text, revisions: [revisionOf(hashOf('a'))] }),
          bodies: [bodyOf(hashOf('a'), { html: `<p>${text}`, text })],
        };
        expect(restored(await written([clip]))).toEqual(without([clip]));
      }),
      { numRuns: runs(50) },
    );
  });

  test.each([
    ['another format', { format: 'other' }, /^format/],
    ['a version to come', { version: 2 }, /^version/],
    ['a clip without id', { clips: [{ clip: {}, bodies: [], images: [] }] }, /^clips\.0\.clip\.\w+/],
    [
      'a body that is not named by a hash',
      { clips: [{ clip: REVISED.clip, bodies: [bodyOf('x')], images: [] }] },
      /hash/,
    ],
  ])('refuses %s', (_, fields, message) => {
    const sound = { format: 'cuttings-backup', version: 1, exportedTime: TIME, clips: [] };
    expect(parseBackup(sound)).toEqual(sound);
    expect(() => parseBackup({ ...sound, ...fields })).toThrow(message);
  });
});
