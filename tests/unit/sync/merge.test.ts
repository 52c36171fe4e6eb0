import { describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import type { Clip } from '@/src/clip/clip';
import { applyEdit, clipOf, docOf } from '@/src/sync/merge/clip-document';
import { type DocumentState, join, NOTHING, type Stamper } from '@/src/sync/merge/document';
import { bodyBlobId } from '@/src/sync/files/blob-id';
import { applyNotes, notesOf } from '@/src/sync/merge/notes';
import { placeBlobs } from '@/src/sync/merge/places';
import { contentOf } from '@/src/sync/merge/kept';
import { randomBytes } from '@/src/sync/random';
import { applySettings, settingsOf, sharedOf } from '@/src/sync/merge/settings-document';
import { DEFAULT_SETTINGS } from '@/src/clip/settings';
import { aClip, aHash, aRevision } from './a-clip';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-02-01T12:00:00.000Z');
const at = (ms: number): Stamper => ({ now: new Date(ms), random: randomBytes });
const changed = (state: DocumentState, fields: Partial<Clip>, ms: number) => {
  const before = clipOf(state) as Clip;
  return applyEdit(state, { before, after: { ...before, ...fields } }, at(ms));
};

const base = docOf(aClip());
const place = { pack: `pack/2026-01/p-aaaaaaaa-${'0'.repeat(32)}.bin`, offset: 9, sizeBytes: 9, packBytes: 18 };
const deletedTime = '2026-02-01T12:00:00.000Z';

const MERGES: readonly (readonly [name: string, a: DocumentState, b: DocumentState, expected: Partial<Clip>])[] = [
  [
    'keeps the tags of both',
    changed(base, { tags: ['a'] }, NOON),
    changed(base, { tags: ['b'] }, NOON),
    { tags: expect.arrayContaining(['a', 'b']) },
  ],
  [
    'keeps a tag that one took away and the other gave anew',
    changed(changed(base, { tags: ['a'] }, NOON), { tags: [] }, NOON + HOUR),
    changed(changed(changed(base, { tags: ['a'] }, NOON), { tags: [] }, NOON), { tags: ['a'] }, NOON),
    { tags: ['a'] },
  ],
  [
    'takes the title that was edited last, and what the other edited else',
    changed(base, { title: 'Later' }, NOON + HOUR),
    changed(base, { title: 'Earlier', byline: 'Bob' }, NOON),
    { title: 'Later', byline: 'Bob' },
  ],
  [
    'leaves in the trash what was deleted after it was edited, with the edit',
    changed(base, { deletedTime }, NOON + HOUR),
    changed(base, { tags: ['a'] }, NOON),
    { deletedTime, tags: ['a'] },
  ],
  [
    'takes out of the trash what was edited after it was deleted',
    changed(base, { deletedTime }, NOON),
    changed(base, { tags: ['a'] }, NOON + HOUR),
    { deletedTime: null, tags: ['a'] },
  ],
  [
    'keeps the revisions of both, by the time of their capture, edited ones after their capture',
    changed(
      base,
      { revisions: [aRevision(), aRevision({ body: aHash('e'), editedTime: '2026-01-09T00:00:00.000Z' })] },
      NOON,
    ),
    changed(
      base,
      { revisions: [aRevision(), aRevision({ body: aHash('n'), capturedTime: '2026-01-05T00:00:00.000Z' })] },
      NOON,
    ),
    {
      revisions: [
        aRevision(),
        aRevision({ body: aHash('e'), editedTime: '2026-01-09T00:00:00.000Z' }),
        aRevision({ body: aHash('n'), capturedTime: '2026-01-05T00:00:00.000Z' }),
      ],
    },
  ],
  [
    'says of a story that both had clipped before they met that it was first clipped by the first',
    docOf(aClip({ clippedTime: '2026-01-03T00:00:00.000Z', capturedTime: '2026-01-03T00:00:00.000Z' })),
    docOf(aClip({ clippedTime: '2026-01-08T00:00:00.000Z', capturedTime: '2026-01-08T00:00:00.000Z' })),
    { clippedTime: '2026-01-03T00:00:00.000Z', capturedTime: '2026-01-08T00:00:00.000Z' },
  ],
];

describe('a join', () => {
  test.each(MERGES)('%s', (_name, a, b, expected) => {
    expect(clipOf(join(a, b))).toMatchObject(expected);
    expect(clipOf(join(b, a))).toEqual(clipOf(join(a, b)));
  });
});

test('what was deleted for good is gone, and back whole once it is edited by who has not seen that', () => {
  const trashed = changed(base, { deletedTime }, NOON);
  const purged = applyEdit(trashed, { before: clipOf(trashed), after: null }, at(NOON));
  expect(contentOf(aClip().id, purged)).toMatchObject({ value: null, isGone: true });
  const edited = changed(trashed, { tags: ['a'], deletedTime: null }, NOON + HOUR);
  expect(clipOf(join(purged, edited))).toEqual(aClip({ tags: ['a'] }));
});

test('what is clipped anew after it was deleted for good has nothing of what it had', () => {
  const tagged = applyNotes(changed(base, { tags: ['old'], deletedTime }, NOON), 'Old', at(NOON));
  const trashed = changed(tagged, { deletedTime }, NOON);
  const purged = applyEdit(trashed, { before: clipOf(trashed), after: null }, at(NOON));
  const placed = placeBlobs(purged, [{ blob: bodyBlobId(aHash('body')), place }], randomBytes);
  expect(contentOf(aClip().id, placed).places).toEqual([]);
  const after = aClip({ tags: ['new'], revisions: [aRevision({ body: aHash('new') })] });
  const anew = applyEdit(placed, { before: null, after }, at(NOON));
  expect(contentOf(after.id, anew)).toEqual({ value: after, isGone: false, places: [] });
  expect(notesOf(anew)).toBe('');
});

test('what a newer version adds to a document survives the edits of this one', () => {
  const newer = new Doc();
  newer.getMap('f').set('mood|1', [NOON, 'glad']);
  newer.getMap('future').set('a', 1);
  const joined = join(base, Uint8Array.from(encodeStateAsUpdate(newer)));
  const edited = changed(joined, { title: 'Edited' }, NOON);
  const after = new Doc();
  applyUpdate(after, edited);
  expect(after.getMap('f').get('mood|1')).toEqual([NOON, 'glad']);
  expect(after.getMap('future').toJSON()).toEqual({ a: 1 });
  expect(clipOf(edited)).toEqual(aClip({ title: 'Edited' }));
});

const HOSTILE: readonly (readonly [name: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['an id that is none', { id: '../etc' }],
  ['an address that is no web address', { canonicalUrl: 'javascript:alert(1)' }],
  ['a title that is no text', { title: { toString: 1 } }],
  ['a time that is none', { capturedTime: 'now' }],
];

describe('a document that says', () => {
  test.each(HOSTILE)('%s is no clip', (_name, fields) => {
    expect(clipOf(hostile(fields))).toBeNull();
  });

  test('a picture that is none has none', () => {
    expect(clipOf(hostile({ leadImage: { src: 'data:text/html,x' } }))).toEqual(aClip({ leadImage: null }));
  });

  test('a time that no clock has reached is not believed', () => {
    const doc = new Doc();
    doc.getMap('f').set('title|zz', [Number.MAX_SAFE_INTEGER, 'Forever']);
    doc.getMap('f').set('title|zy', ['9', 'Forever']);
    expect(clipOf(join(base, Uint8Array.from(encodeStateAsUpdate(doc))))?.title).toBe(aClip().title);
  });

  test('it is filed under another id is no clip there', () => {
    expect(contentOf(aHash('other').slice(0, 32), base).value).toBeNull();
  });
});

test('settings that two browsers choose at once are both kept, and those of one device stay there', () => {
  const before = sharedOf(DEFAULT_SETTINGS);
  const template = (id: string) => {
    return { id, name: id, dialect: 'gfm', fields: [], body: '', fileName: '', folder: '' } as const;
  };
  const a = applySettings(null, { before, after: { ...before, templates: [template('x')] } }, at(NOON)) ?? NOTHING;
  const b = applySettings(null, { before, after: { ...before, templates: [template('y')], template: 'y' } }, at(NOON));
  const both = settingsOf(join(a, b ?? NOTHING));
  expect(both).toEqual({ ...before, template: 'y', templates: expect.arrayContaining([template('x'), template('y')]) });
  expect(both).not.toHaveProperty('keepImages');
  expect(applySettings(a, { before, after: before }, at(NOON))).toBe(a);
});

function hostile(fields: Readonly<Record<string, unknown>>): DocumentState {
  const doc = new Doc();
  for (const [name, value] of Object.entries(fields)) doc.getMap('f').set(`${name}|zz`, [NOON + HOUR, value]);
  return join(base, Uint8Array.from(encodeStateAsUpdate(doc)));
}
