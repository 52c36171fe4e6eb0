import type { ClipToExport } from '../../clip/clip';
import { clipPath } from '../../markdown/file-name';
import { illustratedBody } from '../article-body';
import { toBase64 } from '../../clip/bytes';
import { imageFiles } from '../image-files';
import type { ExportFormat, Job } from '../format';
import { languageOf, markup, titleOf } from '../markup';
import { oneOrZip } from '../one-or-zip';
import { clipHead } from './clip-head';
import { index } from './html-index';
import { pageOf } from './page';

/** One page that holds all it shows and asks for nothing; of several clips a zip of such pages, with a list of them. */
export const html: ExportFormat = {
  id: 'html',
  extension: '.html',
  mimeType: 'text/html;charset=utf-8',
  reads: 'images',
  write: (clips, job) =>
    oneOrZip(clips, job, {
      path: (clip, { template }) => clipPath(clip, template, html.extension),
      write,
      index,
    }),
};

async function write({ clip, body, images }: ClipToExport, { words }: Job): Promise<string> {
  const files = await imageFiles(images);
  const page = illustratedBody(clip, body.html, {
    address: (src) => {
      const file = files.get(src);
      if (file) return `data:${file.mimeType};base64,${toBase64(file.bytes)}`;
      return src.startsWith('data:') ? src : null;
    },
    words: words.picture,
  });
  return pageOf({
    title: titleOf(clip),
    attributes: languageOf(clip),
    head: `<link rel="canonical" href="${markup(clip.canonicalUrl)}">\n`,
    body: `${clipHead(clip, words)}\n<main>\n${page.innerHTML}\n</main>`,
  });
}
