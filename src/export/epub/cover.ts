import { markup } from '../markup';
import type { Book } from './book';
import { documentOf } from './document';

/** The cover that is drawn when no picture is kept for it. */
export const DRAWN_COVER = 'cover.svg';

const WIDTH = 1200;
const HEIGHT = 1600;
const SIZE = 96;
const MAX_LINES = 9;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The page of the cover: its picture, and the title where the picture does not say it. */
export function coverPage({ title, subtitle, coverImage, clip, interfaceLanguage }: Book): string {
  const [file, alt] = coverImage ? [coverImage.file, ''] : [DRAWN_COVER, title];
  const below = subtitle && `\n<p>${markup(subtitle)}</p>`;
  const words = coverImage ? `\n<h1>${markup(title)}</h1>${below}` : '';
  return documentOf({
    title,
    lang: clip ? clip.lang : interfaceLanguage,
    dir: clip?.dir ?? null,
    kind: 'cover',
    body: `<div class="cover"><img src="${file}" alt="${markup(alt)}"/>${words}</div>`,
  });
}

/** The title and what is below it, as a picture. */
export function drawnCover({ title, subtitle }: Book): string {
  const lines = linesOf(title);
  const top = (HEIGHT - lines.length * SIZE * 1.3) / 2;
  const text = (words: string, y: number, size: number) =>
    `<text x="${WIDTH / 2}" y="${Math.round(y)}" font-size="${size}" text-anchor="middle">${markup(words)}</text>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="serif" fill="#1b1b1a">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#f4f1ea"/>
<rect x="60" y="60" width="${WIDTH - 120}" height="${HEIGHT - 120}" fill="none" stroke="#8a8375" stroke-width="4"/>
${lines.map((line, i) => text(line, top + (i + 0.8) * SIZE * 1.3, SIZE)).join('\n')}
${subtitle && text(linesOf(subtitle)[0] ?? '', HEIGHT - 180, 48)}
</svg>
`;
}

/** Words in lines that fit: letters of wide scripts take a whole em, others about half. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' ').trim())) {
    if (line && widthOf(line + segment) > (WIDTH - 240) / SIZE) {
      lines.push(line.trim());
      line = '';
    }
    line += segment;
  }
  const all = [...lines, line.trim()].filter(Boolean);
  return all.length > MAX_LINES ? [...all.slice(0, MAX_LINES - 1), `${all[MAX_LINES - 1]}…`] : all;
}

function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, letter) => sum + (/[\u1100-\uffff\u{1f000}-\u{3ffff}]/u.test(letter) ? 1 : 0.55),
    0,
  );
}
