import { describe, expect, test } from 'vitest';
import { type Clip, newestRevision } from '@/src/clip/clip';
import { editClip } from '@/src/clip/edit';
import { revise } from '@/src/clip/revise';
import { anArticle } from '../an-article';

const captured = (fingerprint: string, day: number) => ({
  article: anArticle(),
  id: 'c1',
  body: `body ${fingerprint}`,
  fingerprint,
  now: new Date(Date.UTC(2026, 0, day)),
});
const edit = (clip: Clip, body: string, fields = {}) =>
  editClip(clip, {
    from: newestRevision(clip).body,
    body,
    wordCount: 9,
    asCaptured: false,
    now: new Date(Date.UTC(2026, 1, 1)),
    ...fields,
  });

const FIRST = revise(undefined, captured('one', 1)).clip;
const EDITED = edit(FIRST, 'edited');

describe('an edit', () => {
  test('is a revision of the same capture, and the clip is as long as it', () => {
    expect(EDITED.revisions).toEqual([
      FIRST.revisions[0],
      { ...FIRST.revisions[0], body: 'edited', wordCount: 9, editedTime: '2026-02-01T00:00:00.000Z' },
    ]);
    expect(EDITED).toMatchObject({ wordCount: 9, capturedTime: FIRST.capturedTime });
  });

  test('takes the place of an earlier edit of the same capture', () => {
    expect(edit(EDITED, 'again').revisions.map(({ body }) => body)).toEqual(['body one', 'again']);
  });

  test('that gives what was captured leaves the clip as captured', () => {
    expect(edit(EDITED, 'whatever', { asCaptured: true })).toEqual(FIRST);
  });

  test('of another text than the newest is refused', () => {
    expect(() => edit(EDITED, 'mine', { from: 'body one' })).toThrow(expect.objectContaining({ code: 'clip-changed' }));
  });

  test('does not make an unchanged page a changed one', () => {
    expect(revise(EDITED, captured('one', 5))).toEqual({ clip: EDITED, outcome: 'unchanged', earlier: EDITED });
  });

  test('stays when the page has changed since, beside the new text', () => {
    const { clip } = revise(EDITED, captured('two', 5));
    expect(clip.revisions.map(({ body }) => body)).toEqual(['body one', 'edited', 'body two']);
    expect(edit(clip, 'mine').revisions.map(({ body }) => body)).toEqual(['body one', 'edited', 'body two', 'mine']);
  });
});
