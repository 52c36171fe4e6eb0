import type { Change } from '../clip/article';
import { wordCount } from '../clip/word-count';

/** A part in a list, with a name of its own that stays when others are put back. */
export interface ListedPart {
  readonly key: string;
  readonly change: Change;
}

export interface LeftOutLists {
  /** What can be read by itself. */
  readonly removed: readonly ListedPart[];
  /** What was left out too, but is only a few words. */
  readonly short: readonly ListedPart[];
  /** What the capture had taken out and put back itself. */
  readonly restored: readonly ListedPart[];
}

/** Fewer words than these say nothing by themselves, nor do as few letters: Chinese writes a word with two. */
const FEW_WORDS = 4;
const FEW_LETTERS = 12;
/** A text of so many letters has as many words. Counting the words of long ones takes time. */
const LONG = 80;

/** What was left out, in the lists in which it is shown. */
export function leftOutLists(changes: readonly Change[]): LeftOutLists {
  const parts = named(changes);
  const removed = parts.filter(({ change }) => change.action === 'removed');
  return {
    removed: removed.filter(({ change }) => !isShort(change)),
    short: removed.filter(({ change }) => isShort(change)),
    restored: parts.filter(({ change }) => change.action === 'restored'),
  };
}

/** Whether something is a picture, or too few words to be read by themselves; what a person cut never is. */
function isShort({ step, text, html }: Change): boolean {
  if (step === 'hand' || text.length > LONG) return false;
  return (text.length < FEW_LETTERS || wordCount(text) < FEW_WORDS) && !html.includes('<img');
}

function named(changes: readonly Change[]): readonly ListedPart[] {
  const times = new Map<string, number>();
  return changes.map((change) => {
    const name = `${change.where} ${change.text}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { key: `${time} ${name}`, change };
  });
}
