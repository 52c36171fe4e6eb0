import type { Clip, Revision } from '@/src/clip/clip';
import { inOrder } from '@/src/sync/merge/revisions';
import { fc } from '../../laws';
import { aClip } from './a-clip';

const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const hash = fc.stringMatching(/^[\da-f]{64}$/);
const line = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const words = fc.option(line);

const revision: fc.Arbitrary<Revision> = fc.record({
  capturedTime: time,
  editedTime: fc.option(time),
  body: hash,
  fingerprint: hash,
  title: line,
  wordCount: fc.nat(),
});

/** Tags as they are kept: see `cleanTags`. */
const tag = fc.stringMatching(/^[a-zé|]{1,8}$/);

/** Clips as there are in a library. */
export const clips: fc.Arbitrary<Clip> = fc
  .record({
    title: line,
    byline: words,
    siteName: words,
    excerpt: words,
    section: words,
    dir: fc.constantFrom('ltr', 'rtl', null),
    keywords: fc.array(line, { maxLength: 3 }),
    publishedTime: fc.option(time),
    leadImage: fc.option(
      fc.record({ src: fc.webUrl({ validSchemes: ['https'] }), alt: words, caption: words, credit: words }),
    ),
    partial: fc.option(fc.record({ reason: fc.constantFrom('wall', 'teaser'), declaredWords: fc.option(fc.nat()) })),
    wordCount: fc.nat(),
    tags: fc.uniqueArray(tag, { maxLength: 4 }),
    clippedTime: time,
    capturedTime: time,
    deletedTime: fc.option(time),
    revisions: fc.uniqueArray(revision, { minLength: 1, maxLength: 4, selector: ({ body }) => body }).map(inOrder),
  })
  .map((fields) => aClip(fields as Partial<Clip>));

/** The same clip as a person may have made it, and again. */
export const edits: fc.Arbitrary<readonly Clip[]> = fc.array(clips, { minLength: 1, maxLength: 5 });
