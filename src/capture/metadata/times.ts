import { listed } from '../listed';
import { textOf } from '../text';
import { readDate, type DateOptions } from './dates';
import { textIn } from './json-ld';
import { inOrder, type Sources } from './sources';

const PUBLISHED_META = listed`
  article:published_time; og:published_time; og:article:published_time; datepublished; date_published; publishdate
  publish_date; publish-date; published_at; publication_date; pubdate; dc.date.issued; dcterms.issued; dc.date
  dcterms.date; dcterms.created; dc.date.created; date; article.published; article_date_original
  originalpublicationdate; sailthru.date; parsely-pub-date; bt:pubdate; ptime; cxenseparse:recs:publishtime
  citation_publication_date; citation_online_date; prism.publicationdate; rnews:datepublished; cre_date
  creation_date; vr:published_time; apub:time; displaydate; pub_date; weibo:article:create_at
  shareaholic:article_published_time; article.created; doc_date; article:create
`;
const MODIFIED_META = listed`
  article:modified_time; og:updated_time; og:modified_time; datemodified; date_modified; lastmod; dcterms.modified
  dc.date.modified; last-modified; article.updated; revised; modified_time
`;
const ELSEWHERE =
  'aside, nav, footer, [class*="comment" i], [class*="relat" i], [class*="teaser" i], [class*="sidebar" i], [class*="widget" i], [class*="recent" i], [class*="latest" i]';
const DATED = /date|publish|posted|time|datum|fecha|byline|meta/i;
const DATED_ID = '[id*="date" i], [id*="pubtime" i]';
const MODIFIED_WORD = /modif|updat|aktualis|mis à jour|actualiz|atualiz|aggiorn|обновл|更新/i;
/** A longer text is not a dateline. */
const MAX_DATELINE = 160;

/**
 * When the article appeared: ISO 8601 UTC, or a day when no zone is known; null when the page does not say.
 *
 * Sources: JSON-LD; `<meta>`; microdata; `<time>`; the day in the address; datelines near the headline.
 */
export function readPublishedTime(sources: Sources): string | null {
  return firstDate(publishedTexts(sources), orderOf(sources));
}

/** Asked for one by one: the later sources take long to read. */
function* publishedTexts(sources: Sources): Generator<string | null> {
  const { page, thing, meta, url } = sources;
  yield textIn(thing.datePublished);
  yield* meta(...PUBLISHED_META);
  yield* propertyTexts(page, '[itemprop~="datePublished"]');
  yield textIn(thing.dateCreated);
  yield textIn(thing.uploadDate);
  yield* propertyTexts(page, '[itemprop~="dateCreated"]');
  yield* timeTexts(page);
  yield dayInAddress(url);
  yield* datelines(sources);
}

/**
 * When the article was last changed, as `readPublishedTime`; null when the page does not say.
 *
 * Sources: JSON-LD; `<meta>`; microdata; `<time>` that says so.
 */
export function readModifiedTime(sources: Sources): string | null {
  return firstDate(modifiedTexts(sources), orderOf(sources));
}

function* modifiedTexts({ page, thing, meta }: Sources): Generator<string | null> {
  yield textIn(thing.dateModified);
  yield* meta(...MODIFIED_META);
  yield* propertyTexts(page, '[itemprop~="dateModified"]');
  for (const time of page.querySelectorAll('time[datetime]')) {
    const saysSo = MODIFIED_WORD.test(`${time.className} ${time.parentElement?.className ?? ''}`);
    if (saysSo && !time.closest(ELSEWHERE)) yield time.getAttribute('datetime');
  }
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

function propertyTexts(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map(
    (element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element),
  );
}

/** What the `<time>` elements of the article say, that of publication first. */
function timeTexts(page: Document): string[] {
  const times = [...page.querySelectorAll('time')].filter((time) => !time.closest(ELSEWHERE));
  const ordered = [...times.filter(isPublished), ...times.filter((time) => !MODIFIED_WORD.test(time.className))];
  return ordered.flatMap((time) => [time.getAttribute('datetime') ?? '', textOf(time)]);
}

function isPublished(time: Element): boolean {
  return time.hasAttribute('pubdate') || /publish|posted|entry-date|created/i.test(time.className);
}

function dayInAddress(url: string): string | null {
  const match = /\/((?:19[89]|20[0-4])\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:[/\-_.]|$)/.exec(url);
  return match ? readDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

function* datelines({ page, classed }: Sources): Generator<string> {
  for (const element of inOrder([...(page.body?.querySelectorAll(DATED_ID) ?? []), ...classed(DATED)])) {
    const text = textOf(element);
    if (text.length <= MAX_DATELINE && /\d/.test(text) && !element.closest(ELSEWHERE)) yield text;
  }
  const headline: Element | null = page.querySelector('h1') ?? page.querySelector('h2');
  for (
    let element: Element | null = headline, level = 0;
    element && level < 4;
    element = element.parentElement, level += 1
  ) {
    for (
      let next = element.nextElementSibling, count = 0;
      next && count < 4;
      next = next.nextElementSibling, count += 1
    ) {
      yield textOf(next).slice(0, MAX_DATELINE);
    }
    yield textOf(element.previousElementSibling).slice(0, MAX_DATELINE);
  }
}
