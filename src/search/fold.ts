/**
 * Text as searching sees it: full-width and compatibility forms made plain, case and accents dropped.
 *
 * Unicode NFKD, then combining marks of Latin, Greek and Cyrillic removed; marks that make a different letter
 * (Indic vowels, kana voicing) are kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
