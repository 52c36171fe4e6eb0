import type { Clip } from '../../clip/clip';
import type { Job } from '../format';
import type { IndexFile } from '../one-or-zip';
import { languageOf, markup, titleOf } from '../markup';
import { collectionName } from '../names';
import { pageOf } from './page';

/** The page that lists the others. */
export const index: IndexFile = { name: 'index.html', line, write };

function line(clip: Clip, place: string): string {
  const href = place.split('/').map(encodeURIComponent).join('/');
  const day = (clip.publishedTime ?? clip.clippedTime).slice(0, 10);
  const known = [clip.siteName, day].flatMap((part) => (part ? markup(part) : [])).join(' · ');
  return `<li><a${languageOf(clip)} href="${markup(href)}">${markup(titleOf(clip))}</a> <small>${known}</small></li>`;
}

function write(lines: string, { now, words }: Job): Promise<string> {
  return pageOf({
    title: collectionName(now, ''),
    attributes: languageOf({ lang: words.language, dir: null }),
    body: `<h1>${markup(words.contents)}</h1>\n<ol>\n${lines}\n</ol>`,
  });
}
