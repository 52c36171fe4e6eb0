import { describe, expect, test } from 'vitest';
import { revise } from '@/src/clip/revise';
import { anArticle } from '../an-article';

const captured = (fingerprint: string, day: number, fields = {}) => ({
  article: anArticle(fields),
  id: 'c1',
  body: `body ${fingerprint}`,
  fingerprint,
  now: new Date(Date.UTC(2026, 0, day)),
});

const FIRST = revise(undefined, captured('one', 1)).clip;

describe('revise', () => {
  test('makes a clip of an article that was never clipped', () => {
    const saved = revise(undefined, captured('one', 1));
    expect(saved).toMatchObject({ outcome: 'new', earlier: null });
    expect(saved.clip).toMatchObject({
      id: 'c1',
      tags: [],
      clippedTime: '2026-01-01T00:00:00.000Z',
      deletedTime: null,
    });
    expect(saved.clip.revisions).toHaveLength(1);
    expect(saved.clip).not.toHaveProperty('html');
  });

  test('leaves a clip whose article has not changed as it is', () => {
    expect(revise(FIRST, captured('one', 2))).toEqual({ clip: FIRST, outcome: 'unchanged', earlier: FIRST });
  });

  test('adds a revision when the article has changed, and keeps tags and first time', () => {
    const tagged = { ...FIRST, tags: ['sea'] };
    const { clip, outcome } = revise(tagged, captured('two', 3, { title: 'The ferry is late' }));
    expect(outcome).toBe('revised');
    expect(clip).toMatchObject({ title: 'The ferry is late', tags: ['sea'], clippedTime: FIRST.clippedTime });
    expect(clip.capturedTime).toBe('2026-01-03T00:00:00.000Z');
    expect(clip.revisions.map(({ body }) => body)).toEqual(['body one', 'body two']);
  });

  test.each([
    ['the same', 'one', 1],
    ['changed', 'two', 2],
  ])('takes a clip out of the trash when its article is clipped again, %s', (_, fingerprint, revisions) => {
    const trashed = { ...FIRST, deletedTime: '2026-01-02T00:00:00.000Z' };
    const { clip, outcome } = revise(trashed, captured(fingerprint, 3));
    expect(outcome).toBe('new');
    expect(clip.deletedTime).toBeNull();
    expect(clip.revisions).toHaveLength(revisions);
  });
});
