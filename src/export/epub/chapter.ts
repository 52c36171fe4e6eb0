import type { ClipToExport } from '../../clip/clip';
import { articleBody, illustratedBody } from '../article-body';
import type { Job } from '../format';
import { clipHead } from '../html/clip-head';
import { type ImageFile, imageFiles, imagesWithin } from '../image-files';
import { titleOf } from '../markup';
import { imagePath } from './book';
import { documentOf } from './document';
import { xhtmlOf } from './xhtml';

/** Pictures that every reader of EPUB shows. */
const SHOWN = /^image\/(?:gif|jpeg|png|webp)$/;

export interface ChapterFiles {
  readonly xhtml: string;
  readonly hasMath: boolean;
  /** The pictures that it shows, each once. */
  readonly images: readonly ImageFile[];
  /** The lead image, when it is kept and may be on a cover. */
  readonly lead: ImageFile | null;
}

/** A clip as a chapter. Pictures that are not kept become links: a book may load nothing. */
export async function chapterOf({ clip, body, images }: ClipToExport, { words }: Job): Promise<ChapterFiles> {
  const files = await imageFiles([...images, ...imagesWithin(articleBody(body.html))]);
  const shown = new Map<string, ImageFile>();
  const packed = (src: string): ImageFile | null => {
    const file = files.get(src);
    if (!file || !SHOWN.test(file.mimeType)) return null;
    shown.set(file.name, file);
    return file;
  };
  const address = (src: string) => {
    const file = packed(src);
    return file && imagePath(file.name);
  };
  const content = xhtmlOf(illustratedBody(clip, body.html, { address, words: words.picture }));
  // For the cover, also where the text shows it in another size.
  const lead = packed(clip.leadImage?.src ?? '');
  const { lang, dir } = clip;
  const title = titleOf(clip);
  return {
    xhtml: documentOf({ title, lang, dir, body: `${clipHead(clip, words)}\n<div class="article">${content}</div>` }),
    hasMath: content.includes('<math '),
    images: [...shown.values()],
    lead: lead && /^image\/(?:jpeg|png)$/.test(lead.mimeType) ? lead : null,
  };
}
