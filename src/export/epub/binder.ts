import type { Clip } from '../../clip/clip';
import { sha256 } from '../../clip/hash';
import type { Job } from '../format';
import { directionOf, languageOf, languageTag, titleOf } from '../markup';
import { collectionName } from '../names';
import { type Book, type Chapter, imagePath, type Packed, uuidOf } from './book';
import type { ChapterFiles } from './chapter';

/** Gathers what a book says of itself while its chapters are written. */
export interface Binder {
  /** Takes a chapter in: the name of its file, and the pictures that are not in the book yet. */
  add(clip: Clip, files: ChapterFiles): { readonly file: string; readonly newImages: ChapterFiles['images'] };
  /** The book of all that was added. `alone` is the clip that it is a book of, rather than a collection. */
  bind(alone: Clip | null): Promise<Book>;
}

const UNKNOWN_LANGUAGE = 'und';

/** A binder of an empty book. */
export function binderOf({ now, words }: Job): Binder {
  const chapters: Chapter[] = [];
  const images = new Map<string, Packed>();
  const languages = new Set<string>();
  const ids: string[] = [];
  let coverImage: Packed | null = null;
  let rightToLeft = 0;
  return {
    add(clip, { hasMath, lead, ...files }) {
      const file = `c${chapters.length + 1}.xhtml`;
      chapters.push({ file, title: titleOf(clip), language: languageOf(clip), hasMath });
      const newImages = files.images.filter(({ name }) => !images.has(name));
      for (const { name, mimeType } of newImages) images.set(name, { file: imagePath(name), mimeType });
      if (lead) coverImage ??= { file: imagePath(lead.name), mimeType: lead.mimeType };
      languages.add(languageTag(clip.lang) || UNKNOWN_LANGUAGE);
      if (directionOf(clip) === 'rtl') rightToLeft += 1;
      ids.push(clip.id);
      return { file, newImages };
    },
    bind: async (alone) => ({
      id: `urn:uuid:${uuidOf(alone?.id ?? (await sha256(ids.join())))}`,
      title: alone ? titleOf(alone) : collectionName(now, ''),
      subtitle: alone?.siteName ?? '',
      languages: languages.size > 0 ? [...languages] : [languageTag(words.language) || UNKNOWN_LANGUAGE],
      isRightToLeft: rightToLeft > chapters.length / 2,
      clip: alone,
      chapters,
      images: [...images.values()],
      coverImage,
      modified: now.toISOString().replace(/\.\d+/, ''),
      contents: words.contents,
      interfaceLanguage: words.language,
    }),
  };
}
