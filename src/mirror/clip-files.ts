import type { ClipToExport } from '../clip/clip';

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

/** Makes the files of a clip; see `filesOf`. */
export type Render = (entry: ClipToExport) => Promise<ClipFiles>;
