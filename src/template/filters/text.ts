import { BOUNDS } from '../bounds';
import { plain } from '../value';
import { charactersOf, type Filter, ofText } from './filter';

/** In small letters. */
export const lower: Filter = ofText([0, 0], (text, _, language) => text.toLocaleLowerCase(language));

/** In capitals. */
export const upper: Filter = ofText([0, 0], (text, _, language) => text.toLocaleUpperCase(language));

/** Without blanks at both ends. */
export const trim: Filter = ofText([0, 0], (text) => text.trim());

/** At most so many characters, with `…`, or the second argument, where more are left out. */
export const truncate: Filter = ofText([1, 2], (text, [most = null, ending = '…']) => {
  let kept = '';
  let count = 0;
  for (const character of charactersOf(text)) {
    if (count === Number(plain(most))) return kept.trimEnd() + plain(ending);
    kept += character;
    count += 1;
  }
  return text;
});

/** With the second argument wherever the first one stood; without a second, the first is left out. */
export const replace: Filter = ofText([1, 2], (text, [from = null, to = null]) => {
  const [found, put] = [plain(from), plain(to)];
  if (found === '') return text;
  const parts = text.split(found);
  return parts.length * put.length + text.length > BOUNDS.value ? undefined : parts.join(put);
});

/** As in an address: small letters and numbers of any script, parted by hyphens. */
export const slug: Filter = ofText([0, 0], (text, _, language) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase(language)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, ''),
);
