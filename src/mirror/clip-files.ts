import type { ClipToExport } from '../clip/clip';
import type { Template } from '../clip/template';
import { illustratedDocument } from '../export/illustrated-document';
import { clipPath } from '../markdown/file-name';
import { parentOf } from './folder';

/** The files of a clip, as they would be in a folder that is empty. */
export interface ClipFiles {
  /** Where its document is to be, from the top of the folder. */
  readonly wanted: string;
  readonly document: Uint8Array<ArrayBuffer>;
  /** Its pictures, by paths that say what is in them: the same path is the same picture. */
  readonly pictures: readonly PictureFile[];
}

export interface PictureFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Makes the files of a clip; see `clipFiles`. */
export type Render = (entry: ClipToExport, template: Template) => Promise<ClipFiles>;

/**
 * A clip as a Markdown document with its kept pictures beside it, where the template says.
 *
 * @throws ClipperError when something is wrong with the template.
 */
export const clipFiles: Render = async (entry, template) => {
  const wanted = clipPath(entry.clip, template);
  const { content, pictures } = await illustratedDocument(entry, template);
  const folder = parentOf(wanted);
  return {
    wanted,
    document: new TextEncoder().encode(content),
    pictures: [...pictures].map(([path, { bytes }]) => ({ path: folder ? `${folder}/${path}` : path, bytes })),
  };
};
