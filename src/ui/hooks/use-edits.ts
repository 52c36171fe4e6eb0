import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '../../clip/article';
import { type ExplainedText, newestRevision, type OpenedClip } from '../../clip/clip';
import type { EditedText } from '../../clip/edit';
import { cutOut, putBack } from '../../html/edit-blocks';
import { parseHtml } from '../../html/parse';
import { t } from '../../platform/i18n';
import { library } from '../../store/library';
import type { Notices } from './use-notice';

/** Blocks of an article, counted from 0 among those at its top. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

export interface Edits {
  readonly putBack: (change: Change) => void;
  /** Resolves with whether it was cut. */
  readonly cut: (index: number) => Promise<boolean>;
  /** The blocks that were put back last; null when something else was done since. */
  readonly putBackLast: BlockRange | null;
}

/** Edits of a clip's newest text: each is kept at once, and told of when it is on the disk, with a way back. */
export function useEdits(found: OpenedClip | null, { tell, attempt }: Pick<Notices, 'tell' | 'attempt'>): Edits {
  const [putBackLast, setPutBackLast] = useState<BlockRange | null>(null);
  /** The body from which an edit was made: until the next is read, another edit would start from what is no more. */
  const left = useRef<string | null>(null);
  const hash = found?.body.hash;
  useEffect(() => {
    left.current = null;
  }, [hash]);

  const keep = async ({ clip, body, changes }: OpenedClip, edited: EditedText, done: string) => {
    const after = await library.edit(edited, { id: clip.id, from: body.hash, now: new Date() });
    const { body: from, editedTime } = newestRevision(after);
    const undo = async () => {
      const before = { ...body, wordCount: clip.wordCount, changes: changes ?? [] };
      await library.edit(before, { id: clip.id, from, now: new Date() });
      setPutBackLast(null);
      tell(t('clip.undone'));
    };
    tell(editedTime ? done : t('leftOut.doneAsCaptured'), {
      label: t('clip.undo'),
      press: () => void attempt(undo),
    });
  };
  const edit = async (work: (opened: OpenedClip) => Promise<void>): Promise<boolean> => {
    if (!found || left.current === found.body.hash) return false;
    left.current = found.body.hash;
    const isDone = await attempt(() => work(found));
    if (!isDone) left.current = null;
    return isDone;
  };

  return {
    putBackLast,
    putBack: (change) =>
      void edit(async (opened) => {
        const edited = putBack(textOf(opened), change);
        await keep(opened, edited, t('leftOut.donePutBack'));
        const [before, after] = [blockCount(opened.body.html), blockCount(edited.html)];
        const from = Math.min(change.before, before);
        setPutBackLast({ from, to: from + after - before });
      }),
    async cut(index) {
      if (found && blockCount(found.body.html) === 1) {
        tell(t('leftOut.cutNone'));
        return false;
      }
      return edit(async (opened) => {
        await keep(opened, cutOut(textOf(opened), index), t('leftOut.doneCut'));
        setPutBackLast(null);
      });
    },
  };
}

function textOf({ body: { html, text }, changes }: OpenedClip): ExplainedText {
  return { html, text, changes };
}

function blockCount(html: string): number {
  return parseHtml(html).childElementCount;
}
