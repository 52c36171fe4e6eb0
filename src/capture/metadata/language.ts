import { textIn } from './json-ld';
import type { Sources } from './sources';

/** Languages, and scripts, that are written from right to left. */
const RIGHT_TO_LEFT =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|ug|ur|yi|syr|nqo)(?:-|$)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:-|$)/i;

/**
 * The language of the article as a BCP 47 tag, such as `pt-BR`; null when the page does not say.
 *
 * Sources: the article's element; the document's; JSON-LD; `<meta>`; OpenGraph.
 */
export function readLanguage({ page, thing, meta }: Sources): string | null {
  const article = page.querySelector('article[lang], main[lang], [itemprop~="articleBody"][lang]');
  const root = page.documentElement;
  const tags: (string | null | undefined)[] = [
    article?.getAttribute('lang'),
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    page.body?.getAttribute('lang'),
    textIn(thing.inLanguage),
    ...meta('content-language', 'language', 'dc.language', 'og:locale'),
  ];
  for (const tag of tags) {
    const known = tag ? languageTag(tag) : null;
    if (known) return known;
  }
  return null;
}

/**
 * The direction the article is written in; null when neither the page nor its language says.
 *
 * Sources: the article's element; body; document; the language.
 */
export function readDirection({ page }: Sources, lang: string | null): 'ltr' | 'rtl' | null {
  const article = page.querySelector('article[dir], main[dir], [itemprop~="articleBody"][dir]');
  for (const element of [article, page.body, page.documentElement]) {
    const dir = element?.getAttribute('dir')?.trim().toLowerCase();
    if (dir === 'ltr' || dir === 'rtl') return dir;
  }
  return lang && RIGHT_TO_LEFT.test(lang) ? 'rtl' : null;
}

/** A language tag in its canonical form; null for what is none. */
export function languageTag(text: string): string | null {
  const [tag = ''] = text
    .trim()
    .replaceAll('_', '-')
    .split(/[,;\s.@]/);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
