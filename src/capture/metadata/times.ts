import { listed } from '../listed';
import { textOf } from '../text';
import { OTHER_NAME, PUBLISHED_NAME } from './date-words';
import { datelinesLabelled, datelinesNamed, datelinesNear } from './datelines';
import { readDate, type DateOptions } from './dates';
import { isElsewhere } from './elsewhere';
import { textIn } from './json-ld';
import type { Sources } from './sources';

const PUBLISHED_META = listed`
  article:published_time; og:published_time; datepublished; article.published; dc.date.issued; dcterms.issued
`;
const DATED_META = listed`
  date; dc.date; dcterms.date; dcterms.created; dc.date.created; sailthru.date; parsely-pub-date; article.created
  cre_date; creation_date; created; doc_date; article_date_original
`;
const MODIFIED_META = listed`
  article:modified_time; og:updated_time; og:modified_time; datemodified; date_modified; lastmod; dcterms.modified
  dc.date.modified; last-modified; article.updated; revised; modified_time
`;
/** A time with a zone that may not be UTC. */
const OFFSET = /:\d\d(?:\.\d+)?\s*[+-]\d\d:?(?:\d\d)?$/;
const MODIFIED_WORD = /modif|updat|aktualis|mis à jour|actualiz|atualiz|aggiorn|обновл|更新/i;

/**
 * When the article appeared: as `momentAt`, or a day when no zone is known; null when the page does not say.
 *
 * Sources: JSON-LD; `<meta>`; microdata and RDFa; `<time>` that says so; datelines near the headline; the day in the
 * address; datelines by their words; any `<time>`; what is said of a change near the headline; datelines by their names;
 * the only `<time>`.
 */
export function readPublishedTime(sources: Sources): string | null {
  return asShown(firstDate(publishedTexts(sources), orderOf(sources)), sources);
}

/** Asked for one by one: the later sources take long to read. */
function* publishedTexts(sources: Sources): Generator<string | null> {
  const { page, jsonLd, thing, meta, metaLike, url } = sources;
  yield textIn(thing.datePublished);
  yield* meta(...PUBLISHED_META);
  yield earliest(metaLike(PUBLISHED_NAME, OTHER_NAME));
  const marked = propertyTexts(page, '[itemprop~="datePublished"]');
  // Pages that mark the days of many articles do not say which one is theirs.
  if (new Set(marked).size === 1) yield* marked;
  for (const each of jsonLd.own) yield textIn(each.datePublished);
  yield textIn(thing.dateCreated);
  yield textIn(thing.uploadDate);
  yield* meta(...DATED_META);
  yield* marked;
  yield* propertyTexts(page, '[itemprop~="dateCreated"], [property~="dc:date"], [property$="datePublished"]');
  const times = [...page.querySelectorAll('time')].filter((time) => !isElsewhere(time));
  yield* timeTexts(times.filter(isPublished));
  const changes: string[] = [];
  for (const { published, changed } of datelinesNear(sources)) {
    yield published;
    changes.push(changed);
  }
  yield dayInAddress(url);
  yield* datelinesLabelled(sources);
  yield* changes;
  yield* timeTexts(times.filter((time) => !MODIFIED_WORD.test(time.className)));
  yield* datelinesNamed(sources);
  yield* onlyTime(page);
}

/**
 * When the article was last changed, as `readPublishedTime`; null when the page does not say.
 *
 * Sources: JSON-LD; `<meta>`; microdata; `<time>` that says so.
 */
export function readModifiedTime(sources: Sources): string | null {
  return asShown(firstDate(modifiedTexts(sources), orderOf(sources)), sources);
}

function* modifiedTexts({ page, thing, meta }: Sources): Generator<string | null> {
  yield textIn(thing.dateModified);
  yield* meta(...MODIFIED_META);
  yield* propertyTexts(page, '[itemprop~="dateModified"]');
  for (const time of page.querySelectorAll('time[datetime]')) {
    const saysSo = MODIFIED_WORD.test(`${time.className} ${time.parentElement?.className ?? ''}`);
    if (saysSo && !isElsewhere(time)) yield time.getAttribute('datetime');
  }
}

/** A moment by the clock that the page shows it by, where that is at another day and the page gives the same moment so. */
function asShown(found: string | null, { page, meta, jsonLd }: Sources): string | null {
  if (!found?.endsWith('Z')) return found;
  const times = [...page.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime') ?? '');
  const texts = [
    ...times,
    ...meta(...PUBLISHED_META, ...MODIFIED_META),
    ...jsonLd.own.map((each) => textIn(each.datePublished)),
  ];
  for (const text of texts) {
    const shown = text && OFFSET.test(text) ? readDate(text) : null;
    if (shown && !shown.endsWith('Z') && Math.abs(Date.parse(shown) - Date.parse(found)) < 60_000) return shown;
  }
  return found;
}

function firstDate(texts: Iterable<string | null>, options: DateOptions): string | null {
  for (const text of texts) {
    const found = text ? readDate(text, options) : null;
    if (found) return found;
  }
  return null;
}

function orderOf({ page }: Sources): DateOptions {
  return { monthFirst: /^en(?:-US)?$/i.test(page.documentElement.lang) };
}

/** The first of some days: what was published again was published before. */
function earliest(texts: readonly string[]): string | null {
  const days = texts.map((text) => readDate(text)).filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

function propertyTexts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(
    (element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element),
  );
}

/** A time that the page gives alone is its own, wherever it stands. */
function onlyTime(page: Document): string[] {
  const texts = [...page.querySelectorAll('time[datetime]')].map((time) => time.getAttribute('datetime') ?? '');
  return new Set(texts).size === 1 ? texts.slice(0, 1) : [];
}

function timeTexts(times: readonly Element[]): string[] {
  return times.flatMap((time) => [time.getAttribute('datetime') ?? '', textOf(time)]);
}

function isPublished(time: Element): boolean {
  return time.hasAttribute('pubdate') || /publish|posted|entry-date|created/i.test(time.className);
}

function dayInAddress(url: string): string | null {
  const match = /\/((?:19[89]|20[0-4])\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/\-_.]|$)/.exec(url);
  return match ? readDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}
