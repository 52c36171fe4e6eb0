import { changing, type DocumentState, reading, type Stamper } from './document';
import { nextStamp } from './fields';
import { NOTES } from './items';
import { touch } from './clip-document';

/** The person's notes on a clip; '' when there are none. */
export function notesOf(state: DocumentState): string {
  return reading(state, (document) => document.getText(NOTES).toJSON());
}

/** Makes the notes what they are after an edit. Only what differs is touched: notes of two browsers merge as text. */
export function applyNotes(state: DocumentState, after: string, { now, random }: Stamper): DocumentState {
  const edited = changing(state, random, (document) => {
    const notes = document.getText(NOTES);
    const before = notes.toJSON();
    if (before === after) return;
    const start = sharedStart(before, after);
    const end = sharedEnd(before.slice(start), after.slice(start));
    notes.delete(start, before.length - start - end);
    notes.insert(start, after.slice(start, after.length - end));
    touch(document, nextStamp(document, now));
  });
  return edited ?? state;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  // Not in the middle of a letter: half of one is no text.
  return /[\uD800-\uDBFF]$/.test(a.slice(0, length)) ? length - 1 : length;
}

function sharedEnd(a: string, b: string): number {
  const longest = Math.min(a.length, b.length);
  let length = 0;
  while (length < longest && a.at(-1 - length) === b.at(-1 - length)) length++;
  return /^[\uDC00-\uDFFF]/.test(a.slice(a.length - length)) ? length - 1 : length;
}
