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
/** What stands before the day of a change. It is the day of publication only where no other is named. */
const CHANGED =
  /(?:last )?(?:updated?|modified|edited|reviewed|revised)\b|aktualisiert|geändert|bearbeitet|mis(?:e)? à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdatera[dt]|opdateret|oppdatert|päivitetty|zaktualizowano|güncelle\p{L}*|обновлено|оновлено|更新|수정|تحديث|עודכן|diperbarui|cập nhật/iu;
const AROUND_CHANGE = new RegExp(`^(.*?)((?:${CHANGED.source}).*)$`, 'iu');

/** What stands before the day of publication. */
const PUBLISHED =
  /^\W*(?:(?:originally |first )?(?:published|posted|released)|publication date|publish(?:ed)? date|date(?: published)?|veröffentlicht|erstellt|datum|stand|publié|mise en ligne|date de publication|publicado|publicación|fecha|pubblicato|data|gepubliceerd|publicerad|publisert|publiceret|julkaistu|opublikowano|data publikacji|yayın\p{L}*|опубликовано|дата|опубліковано|发布|發布|发表|發表|公開日?|掲載|입력|등록|نشر|تاريخ|פורסם|diterbitkan|ngày đăng)(?!\p{L})/iu;

/** The texts near the headline that may be datelines, the likeliest first: what they say of changes is last. */
export function* datelinesNear(sources: Sources): Generator<string> {
  const changes: string[] = [];
  for (const line of linesNearHeadline(sources)) {
    const text = textIn(line);
    if (!line.texts.some(hasDigits) || line.texts.some(isProse)) continue;
    const [, before = text, after = ''] = AROUND_CHANGE.exec(text) ?? [];
    yield before;
    changes.push(after);
  }
  yield* changes;
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
