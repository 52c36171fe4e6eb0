import type { Doc } from 'yjs';
import type { Clip } from '../../clip/clip';
import { parseClip } from '../../clip/schema/clip';
import { type Random, randomBytes } from '../random';
import { changedFields } from './clip-fields';
import { changing, type DocumentState, NOTHING, reading, type Stamper } from './document';
import { type FieldValue, fieldsOf, nextStamp, setFields } from './fields';
import { clearItems } from './items';
import { changeRevisions, inOrder, revisionsOf } from './revisions';
import { changeTags, tagsOf } from './tags';

/** What a person did to a clip: null before it was there, and after it was deleted for good. */
export interface ClipEdit {
  readonly before: Clip | null;
  readonly after: Clip | null;
}

/** The document of a clip that had none. It is as old as the clip: documents of the same clip join as if made once. */
export function docOf(clip: Clip, random: Random = randomBytes): DocumentState {
  const stamp = Date.parse(lastEditTime(clip));
  const state = changing(null, random, (document) => write(document, { before: null, after: clip }, stamp));
  return state ?? NOTHING;
}

/**
 * The document after an edit: only what the person changed is touched, so that what another browser did to the rest
 * stays. The same object when nothing was changed.
 */
export function applyEdit(state: DocumentState | null, { before, after }: ClipEdit, stamper: Stamper): DocumentState {
  const { now, random } = stamper;
  const first = before ?? after;
  const start = state ?? (first ? docOf(first, random) : NOTHING);
  const from = state || before ? before : after;
  const edited = changing(start, random, (document) => {
    write(document, { before: from, after }, nextStamp(document, now));
  });
  return edited ?? start;
}

/** The clip of a document; null when it was deleted for good, or is none that this version understands. */
export function clipOf(state: DocumentState): Clip | null {
  return reading(state, readClip);
}

/** As `clipOf`, of a document that is open. */
export function readClip(document: Doc): Clip | null {
  if (isGone(document)) return null;
  const fields = fieldsOf(document);
  const edited = stampOf(fields.get('edited'));
  const [deleted] = fields.get('deletedTime') ?? [];
  const clip = parseClip({
    ...Object.fromEntries([...fields].map(([name, [first]]) => [name, first?.value])),
    clippedTime: earliest(fields.get('clippedTime')),
    deletedTime: deleted && deleted.stamp > edited ? deleted.value : null,
    tags: tagsOf(document),
    revisions: revisionsOf(document),
  });
  return clip && { ...clip, revisions: inOrder(clip.revisions) };
}

/** Whether the clip was deleted for good, and not edited since. */
export function isGone(document: Doc): boolean {
  const fields = fieldsOf(document);
  return stampOf(fields.get('purged')) > stampOf(fields.get('edited'));
}

/** Notes that the person did something to the clip other than deleting it: that brings it back from the trash. */
export function touch(document: Doc, stamp: number): void {
  setFields(document, { edited: null }, stamp);
}

function write(document: Doc, { before, after }: ClipEdit, stamp: number): void {
  if (!after) return before === null ? undefined : setFields(document, { purged: true }, stamp);
  const isEdited = isOtherwiseEdited(before, after);
  if (isEdited) {
    // Clipped anew after it was deleted for good, it has nothing of what it had.
    if (before === null) clearItems(document);
    setFields(document, changedFields(before, after), stamp);
    changeTags(document, before?.tags ?? [], after.tags);
    changeRevisions(document, before?.revisions ?? [], after.revisions);
    touch(document, stamp);
  }
  if (after.deletedTime === null || (!isEdited && before?.deletedTime === after.deletedTime)) return;
  // What is edited in the trash stays there: the deletion is renewed.
  setFields(document, { deletedTime: after.deletedTime }, Math.max(stamp + 1, deletedStamp(before, after)));
}

/** Of a clip that comes with its deletion, that is as old as the clip says. */
function deletedStamp(before: Clip | null, { deletedTime }: Clip): number {
  return before === null && deletedTime !== null ? Date.parse(deletedTime) : 0;
}

function isOtherwiseEdited(before: Clip | null, after: Clip): boolean {
  if (before === null || (before.deletedTime !== null && after.deletedTime === null)) return true;
  const alike = { deletedTime: null };
  return JSON.stringify(sorted({ ...before, ...alike })) !== JSON.stringify(sorted({ ...after, ...alike }));
}

function sorted(clip: Clip): readonly (readonly [string, unknown])[] {
  return Object.entries(clip).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Clipped in two browsers, it was first clipped when the first of them did. */
function earliest(values: readonly FieldValue[] = []): unknown {
  const times = values.map(({ value }) => value).filter((value) => typeof value === 'string');
  return times.toSorted()[0];
}

function stampOf([first]: readonly FieldValue[] = []): number {
  return first?.stamp ?? Number.NEGATIVE_INFINITY;
}

function lastEditTime({ capturedTime, clippedTime, revisions }: Clip): string {
  const times = [capturedTime, clippedTime, ...revisions.map(({ editedTime }) => editedTime ?? '')];
  return times.toSorted().at(-1) ?? capturedTime;
}
