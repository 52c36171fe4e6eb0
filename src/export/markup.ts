import type { Clip } from '../clip/clip';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML file may hold, not even escaped. Source: XML 1.0, production 2. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in HTML and XML, between tags and in quoted attributes. What XML forbids is left out. */
export function markup(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** A clip's title, or its address where nothing of the title can be seen: readers refuse a chapter without one. */
export function titleOf({ title, canonicalUrl }: Pick<Clip, 'title' | 'canonicalUrl'>): string {
  return /[^\p{C}\p{Z}\s]/u.test(title) ? title : canonicalUrl;
}

/** A language tag that readers take; '' for what is none. */
export function languageTag(lang: string | null): string {
  if (!lang || !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang)) return '';
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? '';
  } catch {
    return '';
  }
}

/** Languages that are written from right to left, unless the tag says that it is in Latin letters. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)\b(?!.*-latn)/i;

type Language = Pick<Clip, 'lang' | 'dir'>;

/** The direction of a clip: what its page says, or what its language is written in; null when neither is known. */
export function directionOf({ lang, dir }: Language): Clip['dir'] {
  if (dir === 'rtl' || dir === 'ltr') return dir;
  return RIGHT_TO_LEFT.test(lang ?? '') ? 'rtl' : null;
}

/** The attributes that say in which language and direction something is, in HTML and XHTML. */
export function languageOf(clip: Language): string {
  const tag = languageTag(clip.lang);
  const dir = directionOf(clip);
  return (tag && ` lang="${tag}" xml:lang="${tag}"`) + (dir ? ` dir="${dir}"` : '');
}
