import type { Clip } from '../../clip/clip';
import { DEFAULT_SETTINGS } from '../../clip/settings';
import { applyEdit } from '../merge/clip-document';
import { type DocumentState, join, NOTHING } from '../merge/document';
import { dropUnsent } from '../merge/drop-unsent';
import { contentOf } from '../merge/kept';
import { applySettings, SETTINGS_ID, settingsOf, sharedOf, type SharedSettings } from '../merge/settings-document';
import type { Random } from '../random';
import type { ChangedDocument, KeptDocument } from '../sync-records';
import { areEqual } from '../../clip/bytes';
import type { Run } from './run';

/** Documents changed in one transaction: a person who clips must not wait for it. */
export const AT_ONCE = 100;

/** Takes what the person has done into the documents. Needs no remote: the sooner, the truer the times of edits. */
export async function absorbEdits({ store, signal, random }: Pick<Run, 'store' | 'signal' | 'random'>): Promise<void> {
  for (let ids = await store.editedIds(AT_ONCE); ids.length > 0; ids = await store.editedIds(AT_ONCE)) {
    signal.throwIfAborted();
    await store.change(ids, (kept) => absorbed(kept, random));
  }
}

/**
 * A document that another one of the same id was joined into; null when nothing came of it.
 *
 * @throws ClipperError `sync-corrupt` when what came is no document.
 */
export function received(kept: KeptDocument, incoming: DocumentState, random: Random): ChangedDocument | null {
  // A checkpoint has mostly what is here, to the byte.
  if (!kept.edit && kept.state && areEqual(incoming, kept.state)) return null;
  const mine = withEdit(kept, random);
  // Without one of ours it is read all the same, which shows whether it is one.
  const joined = mine ? join(mine, incoming) : incoming;
  if (!kept.edit && kept.state && areEqual(joined, kept.state)) return null;
  const told = toldBy(kept.id, joined, random);
  return { ...told, isDirty: mine !== kept.state || told.state !== joined };
}

function absorbed(kept: KeptDocument, random: Random): ChangedDocument | null {
  if (!kept.edit) return null;
  const edited = withEdit(kept, random) ?? NOTHING;
  const told = toldBy(kept.id, edited, random);
  const isDirty = told.state !== NOTHING && told.state !== kept.state;
  // As the person made it, should the document not tell it at all.
  return { ...told, value: told.value ?? kept.edit.value, isDirty };
}

/** What a document says, and its state: of a clip that is gone without what was never sent. */
function toldBy(id: string, state: DocumentState, random: Random) {
  const content = contentOf(id, state);
  return { ...content, state: content.isGone ? dropUnsent(state, random) : state };
}

/** A document in a state that no file of the log has yet. As the person made it, should the document not tell it at all. */
export function changedTo(kept: KeptDocument, state: DocumentState): ChangedDocument {
  const content = contentOf(kept.id, state);
  return { ...content, value: content.value ?? kept.edit?.value ?? null, state, isDirty: true };
}

/** The state with what the person has made of it since; the same object when that is nothing. */
export function withEdit({ id, state, edit }: KeptDocument, random: Random): DocumentState | null {
  if (!edit) return state;
  const stamper = { now: new Date(edit.time), random };
  if (id === SETTINGS_ID) {
    const before = state ? (edit.before ?? settingsOf(state)) : sharedOf(DEFAULT_SETTINGS);
    return applySettings(state, { before, after: edit.value as SharedSettings }, stamper);
  }
  const before = state && (contentOf(id, state).value as Clip | null);
  const after = edit.value as Clip | null;
  return state || after ? applyEdit(state, { before, after }, stamper) : null;
}
