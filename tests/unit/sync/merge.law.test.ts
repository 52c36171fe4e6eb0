import { expect, test } from 'vitest';
import type { Clip } from '@/src/clip/clip';
import { applyEdit, clipOf, docOf } from '@/src/sync/merge/clip-document';
import { type DocumentState, join, type Stamper } from '@/src/sync/merge/document';
import { applyHighlight, highlightsOf } from '@/src/sync/merge/highlights';
import { contentOf } from '@/src/sync/merge/kept';
import { applyNotes, notesOf } from '@/src/sync/merge/notes';
import { randomBytes } from '@/src/sync/random';
import { fc } from '../../laws';
import { aClip } from './a-clip';
import { clips, edits } from './clips';

const ID = aClip().id;
const at = (ms: number): Stamper => ({ now: new Date(ms), random: randomBytes });
const clocks = fc.integer({ min: 0, max: 2e12 });

/** Documents of one clip that three browsers edited apart from each other, each by its own clock. */
const apart = fc
  .record({ first: clips, each: fc.array(fc.tuple(edits, clocks), { minLength: 3, maxLength: 3 }) })
  .map(({ first, each }) => {
    const start = docOf(first);
    return each.map(([made, ms]) => edited(start, first, made, ms)) as [DocumentState, DocumentState, DocumentState];
  });

function edited(start: DocumentState, first: Clip, made: readonly Clip[], ms: number): DocumentState {
  let before = first;
  let state = start;
  for (const [i, after] of made.entries()) {
    state = applyEdit(state, { before, after }, at(ms));
    state = applyNotes(state, `${notesOf(state)}${after.title}`, at(ms));
    state = applyHighlight(state, [`${i}`, i % 2 === 0 ? { quote: after.title } : null], at(ms));
    before = after;
  }
  return state;
}

/** All that a document says. */
function said(state: DocumentState) {
  const highlights = [...highlightsOf(state)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...contentOf(ID, state), notes: notesOf(state), highlights };
}

test('a clip comes back from its document as it was', () => {
  fc.assert(
    fc.property(clips, (clip) => {
      expect(clipOf(docOf(clip))).toEqual(clip);
    }),
  );
});

test('an edit makes of a clip what the person made of it', () => {
  const property = fc.property(clips, clips, clocks, (before, after, ms) => {
    const state = applyEdit(docOf(before), { before, after }, at(ms));
    // It was first clipped when it was: no edit makes that later.
    expect(clipOf(state)).toEqual(after);
  });
  fc.assert(property);
});

test('an edit that changes nothing leaves the document untouched', () => {
  const property = fc.property(clips, clocks, (clip, ms) => {
    const state = docOf(clip);
    expect(applyEdit(state, { before: clip, after: structuredClone(clip) }, at(ms))).toBe(state);
  });
  fc.assert(property);
});

test('joining commutes', () => {
  fc.assert(
    fc.property(apart, ([a, b]) => {
      expect(said(join(a, b))).toEqual(said(join(b, a)));
    }),
  );
});

test('joining associates', () => {
  const property = fc.property(apart, ([a, b, c]) => {
    expect(said(join(join(a, b), c))).toEqual(said(join(a, join(b, c))));
  });
  fc.assert(property);
});

test('joining what is there already changes nothing, not a byte', () => {
  const property = fc.property(apart, ([a, b]) => {
    const both = join(a, b);
    expect(join(both, a)).toEqual(both);
    expect(join(both, both)).toEqual(both);
  });
  fc.assert(property);
});

test('a later edit wins over all that it has seen, whatever the clocks', () => {
  const property = fc.property(apart, clips, clocks, clocks, ([a, b], after, ms, otherMs) => {
    const seen = join(a, b);
    const before = clipOf(seen);
    fc.pre(before !== null);
    const later = applyEdit(seen, { before, after }, at(ms));
    expect(clipOf(join(later, a))).toEqual({ ...after, clippedTime: expect.any(String) });
    const title = 'Edited by who has not seen it, and had seen less';
    const stale = applyEdit(a, { before: clipOf(a), after: { ...(clipOf(a) as Clip), title } }, at(otherMs));
    expect(clipOf(join(later, stale))?.title).toBe(clipOf(join(stale, later))?.title);
  });
  fc.assert(property);
});

test('a tag that is given in one browser is not lost by what is done in another', () => {
  const property = fc.property(clips, clips, clocks, clocks, (clip, other, ms, otherMs) => {
    const start = docOf(clip);
    const tagged = applyEdit(start, { before: clip, after: { ...clip, tags: [...clip.tags, 'new tag'] } }, at(ms));
    const elsewhere = applyEdit(start, { before: clip, after: other }, at(otherMs));
    const joined = clipOf(join(tagged, elsewhere));
    expect(joined?.tags).toContain('new tag');
    expect(joined?.tags).toEqual(expect.arrayContaining([...other.tags]));
  });
  fc.assert(property);
});

test('notes that are written at once in two browsers are both there', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const property = fc.property(text, text, text, (start, a, b) => {
    const state = applyNotes(docOf(aClip()), start, at(1));
    const [one, two] = [applyNotes(state, `${a}${start}`, at(2)), applyNotes(state, `${start}${b}`, at(2))];
    expect(notesOf(one)).toBe(`${a}${start}`);
    const both = notesOf(join(one, two));
    expect(both.length).toBe(a.length + start.length + b.length);
    expect(both.isWellFormed()).toBe(true);
  });
  fc.assert(property);
});
