import type { ClipToExport } from '../clip/clip';
import type { Template } from '../clip/template';
import { toMarkdownDocument } from '../markdown/document';
import { type ImageFile, imageFiles } from './image-files';

/** The folder of pictures beside the texts that show them. */
const IMAGES = 'images';

/** A Markdown document whose kept pictures are files beside it. */
export interface IllustratedDocument {
  readonly content: string;
  /** The pictures that it shows, by their paths from its folder, such as `images/1e4486f85b861131.jpg`. */
  readonly pictures: ReadonlyMap<string, ImageFile>;
}

/**
 * A clip as a Markdown document that shows the pictures that are kept of it.
 *
 * @throws ClipperError as `toMarkdownDocument`.
 */
export async function illustratedDocument(
  { clip, body, images }: ClipToExport,
  template: Template,
): Promise<IllustratedDocument> {
  const files = await imageFiles(images);
  const pictures = new Map<string, ImageFile>();
  const addressOfImage = (src: string) => {
    const file = files.get(src);
    if (!file) return null;
    const path = `${IMAGES}/${file.name}`;
    pictures.set(path, file);
    return path;
  };
  const content = toMarkdownDocument(clip, body.html, { template, addressOfImage });
  return { content, pictures };
}
