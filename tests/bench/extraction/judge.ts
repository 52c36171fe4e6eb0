import type { Marked } from './corpus.ts';
import { compareTitles, holdsLead, isByline, isSameDay } from './fields.ts';
import type { Extracted, Extractor } from './in-page.ts';
import { type Match, matchTexts } from './shingles.ts';

/** What one extractor made of one page, judged. Null: the corpus says nothing about it. */
export interface Judged {
  readonly extractor: Extractor;
  readonly id: string;
  readonly site: string;
  /** With captions left out. */
  readonly text: Match | null;
  readonly withCaptions: Match | null;
  readonly title: 'equal' | 'contained' | 'other' | null;
  readonly hasDate: boolean | null;
  readonly hasAuthor: boolean | null;
  readonly hasLead: boolean | null;
  readonly isEmpty: boolean;
  readonly ms: number;
}

/** Judges what was extracted by what people marked. */
export function judge(extractor: Extractor, marked: Marked, extracted: Extracted): Judged {
  const { body, lead, title, authors, date } = marked;
  return {
    extractor,
    id: marked.id,
    site: URL.parse(marked.url)?.hostname.replace(/^www\./, '') ?? marked.id,
    text: body ? matchTexts(body, extracted.text) : null,
    withCaptions: body ? matchTexts(body, extracted.whole) : null,
    title: title ? compareTitles(title, extracted.title) : null,
    hasDate: date ? isSameDay(date, extracted.publishedTime) : null,
    hasAuthor: authors?.length ? isByline(authors, extracted.byline) : null,
    hasLead: lead ? holdsLead(lead, extracted.text) : null,
    isEmpty: extracted.text === '',
    ms: extracted.ms,
  };
}
