import type { Clip, ClipToExport } from '../../clip/clip';
import { clipFileName } from '../../markdown/file-name';
import type { ExportFormat, FilePart, Job } from '../format';
import { collectionName } from '../names';
import { whetherAlone } from '../whether-alone';
import { zipWriter } from '../zip';
import { binderOf } from './binder';
import { type Book, imagePath } from './book';
import { chapterOf } from './chapter';
import { contentsPage, oldContents } from './contents';
import { coverPage, DRAWN_COVER, drawnCover } from './cover';
import { CONTAINER, packageOf } from './package';
import { BOOK_STYLE } from './style';

/** A book of EPUB 3, which readers of EPUB 2 open too: a chapter for each clip, with cover and contents. */
export const epub: ExportFormat = {
  id: 'epub',
  extension: '.epub',
  mimeType: 'application/epub+zip',
  reads: 'images',
  write,
};

const FOLDER = 'EPUB/';

async function* write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncGenerator<FilePart> {
  job.name(collectionName(job.now, epub.extension));
  const zip = zipWriter();
  const modifiedTime = job.now.toISOString();
  const binder = binderOf(job);
  let alone: Clip | null = null;
  // Readers know the file by its first entry.
  yield* zip.add({ name: 'mimetype', content: epub.mimeType, modifiedTime, isStored: true });
  yield* zip.add({ name: 'META-INF/container.xml', content: CONTAINER, modifiedTime });
  for await (const { entry, isAlone } of whetherAlone(clips)) {
    const { clip } = entry;
    const chapter = await job.attempt(clip, () => {
      if (isAlone) job.name(clipFileName(clip, epub.extension, job.template));
      return chapterOf(entry, job);
    });
    if (!chapter) continue;
    const { file, newImages } = binder.add(clip, chapter);
    yield* zip.add({ name: FOLDER + file, content: chapter.xhtml, modifiedTime });
    for (const { name, bytes } of newImages)
      yield* zip.add({ name: FOLDER + imagePath(name), content: bytes, modifiedTime, isStored: true });
    if (isAlone) alone = clip;
  }
  const book = await binder.bind(alone);
  for (const [name, content] of filesOf(book)) yield* zip.add({ name: FOLDER + name, content, modifiedTime });
  yield* zip.end();
}

/** The files of a book beside its chapters. */
function filesOf(book: Book): readonly (readonly [name: string, content: string])[] {
  return [
    ['cover.xhtml', coverPage(book)],
    ...(book.coverImage ? [] : [[DRAWN_COVER, drawnCover(book)] as const]),
    ['nav.xhtml', contentsPage(book)],
    ['toc.ncx', oldContents(book)],
    ['style.css', BOOK_STYLE],
    ['package.opf', packageOf(book)],
  ];
}
