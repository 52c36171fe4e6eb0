import type { Clip, Revision } from '@/src/clip/clip';
import { anArticle } from '../an-article';

/** 64 hex digits that stand for a hash, from a short name. */
export function aHash(name: string): string {
  const digits = Array.from(name, (letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  return digits.padEnd(64, '0').slice(0, 64);
}

/** A revision. A test names only the fields it is about. */
export function aRevision(fields: Partial<Revision> = {}): Revision {
  return {
    capturedTime: '2026-01-03T00:00:00.000Z',
    editedTime: null,
    body: aHash('body'),
    fingerprint: aHash('print'),
    title: 'The ferry returns',
    wordCount: 5,
    ...fields,
  };
}

/** A clip. A test names only the fields it is about. */
export function aClip(fields: Partial<Clip> = {}): Clip {
  const { html: _html, text: _text, ...article } = anArticle();
  return {
    ...article,
    id: aHash('clip').slice(0, 32),
    tags: [],
    clippedTime: '2026-01-03T00:00:00.000Z',
    capturedTime: '2026-01-03T00:00:00.000Z',
    deletedTime: null,
    revisions: [aRevision()],
    ...fields,
  };
}
