import { deflateSync, strToU8 } from 'fflate';
import { type Bytes, concat } from '../clip/bytes';
import { crc32 } from './crc32';
import { directoryEnd, directoryEntry, localHeader, type ZipRecord, zipTime } from './zip-records';

/** A file to be put into a zip. */
export interface ZipEntry {
  /** With its folders, parted by `/`. */
  readonly name: string;
  readonly content: string | Bytes;
  /** ISO 8601. */
  readonly modifiedTime: string;
  /** Kept as it is when it would not get smaller, as most pictures would not; deflated by default. */
  readonly isStored?: boolean;
}

/** Makes a zip file piece by piece. What its functions return are its next bytes. */
export interface ZipWriter {
  add(entry: ZipEntry): readonly Bytes[];
  end(): readonly Bytes[];
}

/**
 * A zip file that readers on every system open, with names in UTF-8, any number of entries and any length.
 *
 * Sizes stand before the contents, not after them: some readers of EPUB files know no other way. Of an entry that is
 * written only its line in the directory is kept.
 */
export function zipWriter(): ZipWriter {
  const directory: Bytes[] = [];
  let entries = 0;
  let length = 0;
  const written = (parts: readonly Bytes[]) => {
    for (const part of parts) length += part.length;
    return parts;
  };
  return {
    add: ({ name, content, modifiedTime, isStored = false }) => {
      const whole = typeof content === 'string' ? strToU8(content.toWellFormed()) : content;
      const packed = isStored ? whole : deflateSync(whole, { level: 6 });
      const record: ZipRecord = {
        name: strToU8(name.toWellFormed()),
        time: zipTime(modifiedTime),
        isStored,
        crc: crc32(whole),
        length: whole.length,
        packedLength: packed.length,
      };
      directory.push(directoryEntry(record, length));
      // One piece a thousand entries: a hundred thousand small ones weigh more than what they hold.
      if ((entries += 1) % 1000 === 0) directory.push(concat(directory.splice(-1000)));
      return written([localHeader(record), packed]);
    },
    end: () => {
      const lines = concat(directory);
      return written([lines, directoryEnd({ entries, length: lines.length, offset: length })]);
    },
  };
}
