import type { Clip } from '@/src/clip/clip';
import { anArticle } from '../an-article';

/** A complete clip. A test names only the fields it is about. */
export function aClip(fields: Partial<Clip> = {}): Clip {
  const { html: _, text: _text, ...article } = anArticle();
  return {
    ...article,
    id: '0123456789abcdef0123456789abcdef',
    tags: [],
    clippedTime: '2026-03-04T05:06:07.000Z',
    capturedTime: '2026-03-04T05:06:07.000Z',
    deletedTime: null,
    revisions: [],
    ...fields,
  };
}
