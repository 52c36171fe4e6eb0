import { AROUND_CHANGE, CHANGED, PUBLISHED } from './date-words';
import { isElsewhere } from './elsewhere';
import { labelledTexts } from './labelled';
import { type Line, linesNearHeadline } from './near-headline';
import { shortText } from './short-text';
import type { Sources } from './sources';

const DATED = /date|publish|posted|time|datum|fecha|byline|meta/i;
const DATED_ID = '[id*="date" i], [id*="pubtime" i]';
/** A longer text is not a dateline. */
const MAX_DATELINE = 160;
/** One text of a dateline, such as all that is said of one day. */
const MAX_PHRASE = 60;

/** A dateline, parted. Each part is '' where the dateline has none. */
export interface Dateline {
  readonly published: string;
  readonly changed: string;
}

/** The texts near the headline that may be datelines, the likeliest first. */
export function* datelinesNear(sources: Sources): Generator<Dateline> {
  for (const line of linesNearHeadline(sources)) {
    const text = textIn(line);
    if (!line.texts.some(hasDigits) || line.texts.some(isProse)) continue;
    const [, published = text, changed = ''] = AROUND_CHANGE.exec(text) ?? [];
    yield { published, changed };
  }
}

function hasDigits(text: string): boolean {
  return /\p{Nd}/u.test(text);
}

/** A sentence or a caption may name a day that is not its own. */
function isProse(text: string): boolean {
  return hasDigits(text) && text.length > MAX_PHRASE;
}

/** A day is better read from the attribute for it. */
function textIn({ element, texts }: Line): string {
  const time = element.matches('time') ? element : element.querySelector('time');
  const at = time?.getAttribute('datetime');
  const text = texts.join(' ');
  return at && !CHANGED.test(text) ? `${at} ${text}` : text;
}

/** The texts anywhere in the page that are datelines by their words. */
export function* datelinesLabelled(sources: Sources): Generator<string> {
  for (const texts of labelledTexts(sources, PUBLISHED)) yield texts.join(' ');
}

/** The texts anywhere in the page that are datelines by their names. */
export function* datelinesNamed({ page, classed }: Sources): Generator<string> {
  for (const element of [...(page.body?.querySelectorAll(DATED_ID) ?? []), ...classed(DATED)]) {
    const text = shortText(element, MAX_DATELINE);
    if (text && hasDigits(text) && !isElsewhere(element.firstElementChild ?? element)) yield text;
  }
}
