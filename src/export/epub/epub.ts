import type { ClipToExport } from '../../clip/clip';
import { sha256 } from '../../clip/hash';
import { clipFileName } from '../../markdown/file-name';
import type { ExportFormat, FilePart, Job } from '../format';
import { directionOf, languageOf, languageTag } from '../markup';
import { collectionName } from '../names';
import { whetherAlone } from '../whether-alone';
import { zipWriter } from '../zip';
import { type Book, type Chapter, type Packed, uuidOf } from './book';
import { chapterOf } from './chapter';
import { contentsPage, oldContents } from './contents';
import { coverPage, DRAWN_COVER, drawnCover } from './cover';
import { CONTAINER, packageOf } from './package';
import { BOOK_STYLE } from './style';

/** A book of EPUB 3, which EPUB 2's readers open too: a chapter for each clip, with cover and contents. */
export const epub: ExportFormat = {
  id: 'epub',
  extension: '.epub',
  mimeType: 'application/epub+zip',
  reads: 'images',
  write,
};

const FOLDER = 'EPUB/';
const UNKNOWN_LANGUAGE = 'und';

async function* write(clips: AsyncIterable<ClipToExport>, job: Job): AsyncGenerator<FilePart> {
  const zip = zipWriter();
  const modifiedTime = job.now.toISOString();
  const add = (name: string, content: string) => zip.add({ name, content, modifiedTime });
  // Readers know the file by its first entry.
  yield* zip.add({ name: 'mimetype', content: epub.mimeType, modifiedTime, isStored: true });
  yield* add('META-INF/container.xml', CONTAINER);
  yield* add(`${FOLDER}style.css`, BOOK_STYLE);
  job.name(collectionName(job.now, epub.extension));
  let book = emptyBook(job);
  const chapters: Chapter[] = [];
  const images = new Map<string, Packed>();
  const languages = new Set<string>();
  let ids = '';
  let rightToLeft = 0;
  for await (const { entry, isAlone } of whetherAlone(clips)) {
    const { clip } = entry;
    const written = await job.attempt(clip, () => {
      if (isAlone) job.name(clipFileName(clip, epub.extension, job.template));
      return chapterOf(entry, job);
    });
    if (!written) continue;
    const file = `c${chapters.length + 1}.xhtml`;
    yield* add(FOLDER + file, written.xhtml);
    chapters.push({ file, title: clip.title, language: languageOf(clip), hasMath: written.hasMath });
    for (const { name, bytes, mimeType } of written.images) {
      const image = { file: `images/${name}`, mimeType };
      if (images.has(image.file)) continue;
      images.set(image.file, image);
      yield* zip.add({ name: FOLDER + image.file, content: bytes, modifiedTime, isStored: true });
    }
    if (isAlone) book = { ...book, clip, title: clip.title, subtitle: clip.siteName ?? '' };
    const { lead } = written;
    if (lead && !book.coverImage)
      book = { ...book, coverImage: { file: `images/${lead.name}`, mimeType: lead.mimeType } };
    languages.add(languageTag(clip.lang) || UNKNOWN_LANGUAGE);
    if (directionOf(clip) === 'rtl') rightToLeft += 1;
    ids = isAlone ? clip.id : await sha256(ids + clip.id);
  }
  book = {
    ...book,
    id: `urn:uuid:${uuidOf(ids || (await sha256(modifiedTime)))}`,
    languages: languages.size > 0 ? [...languages] : book.languages,
    isRightToLeft: rightToLeft > chapters.length / 2,
    chapters,
    images: [...images.values()],
  };
  yield* add(`${FOLDER}cover.xhtml`, coverPage(book));
  if (!book.coverImage) yield* add(FOLDER + DRAWN_COVER, drawnCover(book));
  yield* add(`${FOLDER}nav.xhtml`, contentsPage(book));
  yield* add(`${FOLDER}toc.ncx`, oldContents(book));
  yield* add(`${FOLDER}package.opf`, packageOf(book));
  yield* zip.end();
}

function emptyBook({ now, words }: Job): Book {
  const day = now.toISOString().slice(0, 10);
  return {
    id: '',
    title: collectionName(now, ''),
    subtitle: day,
    languages: [languageTag(words.language) || UNKNOWN_LANGUAGE],
    isRightToLeft: false,
    clip: null,
    chapters: [],
    images: [],
    coverImage: null,
    modified: now.toISOString().replace(/\.\d+/, ''),
    contents: words.contents,
    interfaceLanguage: words.language,
  };
}
